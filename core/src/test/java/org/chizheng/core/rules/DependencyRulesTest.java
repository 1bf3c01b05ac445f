package org.chizheng.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule is seen to turn red on a planted breach, and to stay green on its nearest honest neighbour. */
class DependencyRulesTest {
    private static final ArchRule ORDER = DependencyRules.keepsTheOrder("plant", List.of("early", "late"));

    @TempDir
    private Path temp;

    private Planted planted;

    @BeforeEach
    void start() {
        planted = new Planted(temp);
    }

    @Test
    void aLaterPackageMayKnowAnEarlierOne() {
        planted.with("package plant.early; public class Seed {}")
                .with("package plant.late; public class Tree { plant.early.Seed seed; }")
                .with("package plant; class Garden { plant.late.Tree tree; }");
        assertThat(breaks(ORDER)).isFalse();
    }

    @Test
    void anEarlierPackageMayNotKnowALaterOne() {
        planted.with("package plant.late; public class Tree {}")
                .with("package plant.early.deep; class Seed { plant.late.Tree[] forest; }");
        assertThat(breaks(ORDER)).isTrue();
    }

    @Test
    void nobodyMayKnowTheRoot() {
        planted.with("package plant; public class Garden {}")
                .with("package plant.late; class Tree { void stand(plant.Garden garden) {} }");
        assertThat(breaks(ORDER)).isTrue();
    }

    @Test
    void aPackageWithoutAPlaceInTheOrderIsRefused() {
        planted.with("package plant.weeds; class Nettle {}");
        assertThat(breaks(ORDER)).isTrue();
    }

    @Test
    void aCycleOfPackagesIsFoundAlsoBelowTheFirstLevel() {
        planted.with("package plant.late.leaf; public class Leaf { plant.late.root.Root root; }")
                .with("package plant.late.root; public class Root { plant.late.leaf.Leaf leaf; }");
        assertThat(breaks(ORDER)).isFalse();
        assertThat(breaks(DependencyRules.isFreeOfCycles("plant"))).isTrue();
    }

    @Test
    void aForeignModuleIsFoundInAFieldACallAndASupertype() {
        planted.with("package javafx.scene; public class Node { public static void draw() {} }");
        ArchRule rule = DependencyRules.knowsNothingOf("javafx..");
        assertThat(breaks(rule)).as("a stand-in alone breaks nothing").isFalse();
        for (String body : List.of("{ javafx.scene.Node node; }", "{ void go() { javafx.scene.Node.draw(); } }")) {
            planted.with("package plant; class Painter " + body);
            assertThat(breaks(rule)).as(body).isTrue();
        }
        planted.with("package plant; class Painter extends javafx.scene.Node {}");
        assertThat(breaks(rule)).isTrue();
    }

    @Test
    void jooqBelongsToTheStoreAndToQueries() {
        ArchRule rule = DependencyRules.asksTheStoreOnlyIn("plant.store..");
        planted.with("package plant.store; class Shelf { org.jooq.DSLContext sql; }")
                .with("package plant.person; class PersonQueries { org.jooq.DSLContext sql; "
                        + "static class Row { org.jooq.Record row; } }");
        assertThat(breaks(rule)).isFalse();
        planted.with(
                "package plant.person; class PersonService { Object rows(org.jooq.DSLContext sql) { return sql; } }");
        assertThat(breaks(rule)).isTrue();
    }

    @Test
    void cryptographyHasOneHome() {
        ArchRule rule = DependencyRules.doesCryptographyOnlyIn("plant.seal..");
        planted.with("package plant.seal; class Lock { javax.crypto.Cipher cipher; }")
                .with("package plant.line; class Socket { javax.net.ssl.SSLContext context; }");
        assertThat(breaks(rule)).isFalse();
        planted.with("package plant.line; class Sum { void of() throws Exception { "
                + "java.security.MessageDigest.getInstance(\"MD5\"); } }");
        assertThat(breaks(rule)).isTrue();
    }

    private boolean breaks(ArchRule rule) {
        return rule.evaluate(planted.classes()).hasViolation();
    }
}
