/**
 * What a certificate is: kinds, what each counts as, levels, and the build of its number.
 * Not a register and not an issuer: numbers come from outside, are checked here and never made up.
 * Start with {@link org.chizheng.core.certificate.CertificateKind}.
 */
package org.chizheng.core.certificate;
