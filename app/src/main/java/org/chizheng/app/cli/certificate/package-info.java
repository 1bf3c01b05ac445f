/**
 * Commands about certificates that others issued.
 * Not the judging of a bare number, which needs no data folder and stands in {@code check}.
 * Start with {@link org.chizheng.app.cli.certificate.CertificateCommand}.
 */
package org.chizheng.app.cli.certificate;
