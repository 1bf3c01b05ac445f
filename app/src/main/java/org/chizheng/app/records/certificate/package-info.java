/**
 * 证书: the list, one certificate in the drawer, recording what others issued.
 * No numbers are made up here, and what a certificate counts for is the target's business.
 * Start at {@link org.chizheng.app.records.certificate.CertificatesView}.
 */
package org.chizheng.app.records.certificate;
