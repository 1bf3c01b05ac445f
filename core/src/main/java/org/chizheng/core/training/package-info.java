/**
 * Training: what is taught, in which kind of class, and which column of the yearly task a seat counts in.
 * Not employment and not money; those packages look at a finished class.
 * Start with {@link org.chizheng.core.training.TrainingKind} and {@link org.chizheng.core.training.OccupationCatalogue}.
 */
package org.chizheng.core.training;
