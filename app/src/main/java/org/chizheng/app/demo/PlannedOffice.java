package org.chizheng.app.demo;

import java.util.List;

/**
 * One home of the practice county.
 *
 * @param role {@code township}, {@code department} or {@code bureau}
 * @param clerk name of the first user
 * @param byStick whether its batches go by stick; over the line otherwise
 * @param certificates people whose certificates the office imports as a list
 */
record PlannedOffice(
        String role,
        String unit,
        String name,
        String clerk,
        boolean byStick,
        List<PlannedClass> classes,
        List<PlannedCertificate> certificates) {}
