package org.chizheng.core.person.find;

import org.chizheng.core.shared.Id;

/** A person that the search box found, and why. */
public record PersonHit(Id trainee, FoundBy why) {}
