package org.chizheng.app.cli.frame;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.chizheng.core.office.Right;

/**
 * The right that a command asks of the account before it looks at anything; a command without it may be given by
 * everybody who can open the folder, and shows numbers covered. The services ask again before they write.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Needs {
    Right value();
}
