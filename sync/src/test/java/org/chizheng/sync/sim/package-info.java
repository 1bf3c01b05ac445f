/**
 * Deterministic simulation: offices, a bureau, sticks and a line under every fault, from one seed and on one thread.
 * The code under test is production code; time, chance, files and ways are in the simulation's hand.
 * Start with {@link org.chizheng.sync.sim.Simulation}, then {@link org.chizheng.sync.sim.StoreWorld}.
 */
package org.chizheng.sync.sim;
