/**
 * The program as a person meets it: the desk, and the same services from the command line.
 * Not the services; and township and bureau never see each other.
 * Start at {@link org.chizheng.app.Desk}.
 */
package org.chizheng.app;
