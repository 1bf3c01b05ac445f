/**
 * The practice county: 古县 in June 2021 with generated people, made by driving the public commands home by home.
 * Not a test fixture and not a second way to write: it can do nothing that a clerk cannot do.
 * Start with {@link org.chizheng.app.demo.CountyPlan}.
 */
package org.chizheng.app.demo;
