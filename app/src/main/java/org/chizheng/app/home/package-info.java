/**
 * Where this machine keeps the data folder and what it gives to an open register: clock, chance, files, modules above.
 * Not the register itself (that is core's {@code Core}) and not a screen: desk and command line both start from here.
 * Start with {@link org.chizheng.app.home.CoreEnvironment}.
 */
package org.chizheng.app.home;
