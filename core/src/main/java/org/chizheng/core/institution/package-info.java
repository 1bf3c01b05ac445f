/**
 * 培训机构 and what is known of them.
 * Not yet the yearly screening, catalogues and supervision; those come with the programmes.
 * Start with {@link org.chizheng.core.institution.InstitutionRecord}.
 */
package org.chizheng.core.institution;
