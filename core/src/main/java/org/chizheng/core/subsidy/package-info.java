/**
 * The engine of {@link org.chizheng.core.policy} asked about the records of this office: who on a roster may be
 * subsidised, what a class would be paid, and how the county settled what the documents leave open.
 * Start with {@link org.chizheng.core.subsidy.SubsidyService}.
 */
package org.chizheng.core.subsidy;
