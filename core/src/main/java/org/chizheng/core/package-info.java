/**
 * The register without any screen or network: wires the packages beneath and offers their services.
 * Not a place for rules; those live in the feature packages.
 * Start with {@link org.chizheng.core.Core}.
 */
package org.chizheng.core;
