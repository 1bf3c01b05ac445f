/**
 * One issuing document as data: rules, checks, deadlines and gaps, each with its clause, and the reader and the check of
 * such a file. Nothing is reckoned here; a pack with a fault is refused with the place of the fault.
 * Start with {@link org.chizheng.core.policy.pack.Pack}, then {@link org.chizheng.core.policy.pack.PackReader}.
 */
package org.chizheng.core.policy.pack;
