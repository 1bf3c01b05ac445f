/**
 * Places and offices: counties of Shanxi, townships, villages, departments, their codes, old names and official order.
 * Not accounts and not rights: who may do what in a unit is the office package's matter.
 * Start with {@link org.chizheng.core.division.UnitCatalogue}.
 */
package org.chizheng.core.division;
