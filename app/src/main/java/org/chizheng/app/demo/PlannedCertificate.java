package org.chizheng.app.demo;

import java.time.LocalDate;

/** A certificate of a generated person, as an evaluation body's list writes it. */
record PlannedCertificate(
        Person holder,
        String kind,
        String number,
        String occupation,
        String level,
        LocalDate issuedOn,
        String issuer) {}
