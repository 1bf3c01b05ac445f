package org.chizheng.app.records.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chizheng.app.records.Register;
import org.chizheng.app.records.Session;
import org.chizheng.app.ui.task.InlineTasks;
import org.chizheng.core.Core;
import org.chizheng.core.Homes;
import org.chizheng.core.SeededSeams;
import org.chizheng.core.attachment.AttachmentSort;
import org.chizheng.core.office.Role;
import org.chizheng.core.person.TraineeRecord;
import org.chizheng.core.shared.Id;
import org.chizheng.core.shared.Refusal;
import org.chizheng.core.store.HomeFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentModelTest {
    /** Generated, serial 982. */
    private static final String NUMBER = Register.number("19870321", 982);

    @TempDir
    Path folder;

    private Register register;
    private Id person;
    private final List<Refusal> refused = new ArrayList<>();
    private AttachmentModel model;
    private int read;

    @BeforeEach
    void openRegister() {
        register = new Register(folder.resolve("home"));
        person = register.person("李秀英", NUMBER);
        model = new AttachmentModel(register.session, TraineeRecord.KIND, this::told, () -> read++);
    }

    @AfterEach
    void closeRegister() {
        register.close();
    }

    private void told(Refusal refusal) {
        if (refusal != null) {
            refused.add(refusal);
        }
    }

    /** A JPEG by its first bytes, so many bytes long. */
    private Path photo(String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        Arrays.fill(content, (byte) 7);
        content[0] = (byte) 0xFF;
        content[1] = (byte) 0xD8;
        content[2] = (byte) 0xFF;
        return Files.write(folder.resolve(name), content);
    }

    private List<AttachmentLine> lines() {
        return model.of(List.of(person));
    }

    @Test
    void whatWasAddedIsListedAndSavedAgainWithItsReason() throws IOException {
        Path file = photo("正面.jpg", 350 * 1_024);
        model.add(
                person,
                List.of(file),
                AttachmentSort.ID_COPY,
                "正面 " + NUMBER,
                added -> assertThat(added).isEqualTo(1));
        assertThat(read).isEqualTo(1);
        AttachmentLine line = lines().get(0);
        assertThat(line.title()).isEqualTo("身份证复印件 · 照片（JPEG）");
        assertThat(line.size()).isEqualTo("350 KB");
        assertThat(line.who()).isEqualTo("岳阳镇 李梅");
        assertThat(line.when()).startsWith("2021-06-25 ");
        assertThat(line.note()).startsWith("正面 ").doesNotContain(NUMBER);
        assertThat(line.here()).isTrue();
        Path target = folder.resolve("存出.jpg");
        model.save(line, target, "", written -> {});
        assertThat(target).doesNotExist();
        model.save(line, target, "核对身份证原件", written -> {});
        assertThat(target).hasSameBinaryContentAs(file);
        assertThat(refused).extracting(Refusal::code).containsExactly("audit.reason");
        assertThat(register.core.services().auditLog().page(0, 9))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.act()).isEqualTo("查看附件");
                    assertThat(entry.reason()).isEqualTo("核对身份证原件");
                });
    }

    /** 1.5 MiB, and the first of two files stays when the second is none. */
    @Test
    void ofSeveralFilesThoseBeforeARefusedOneStay() throws IOException {
        Path text = Files.writeString(folder.resolve("a.jpg"), "no picture", StandardCharsets.UTF_8);
        model.add(
                person,
                List.of(photo("b.jpg", 3 << 19), text),
                AttachmentSort.PROOF,
                null,
                added -> assertThat(added).isNull());
        assertThat(refused).extracting(Refusal::code).containsExactly("attachment.form");
        assertThat(lines()).extracting(AttachmentLine::size).containsExactly("1.5 MB");
        assertThat(read).as("the page shows the one that went in").isEqualTo(1);
        model.add(person, List.of(folder.resolve("none.jpg")), AttachmentSort.PROOF, null, added -> {});
        assertThat(refused).extracting(Refusal::code).containsExactly("attachment.form", "file.read");
    }

    @Test
    void aFileThatIsNotHereIsSaidSoAndNotOpened() throws IOException {
        model.add(person, List.of(photo("c.jpg", 100)), AttachmentSort.PHOTO, null, added -> {});
        Files.delete(register.core
                .services()
                .sealedFiles()
                .path(lines().get(0).file().file()));
        assertThat(lines().get(0).here()).isFalse();
        model.save(lines().get(0), folder.resolve("d.jpg"), "核对", written -> {});
        assertThat(refused).extracting(Refusal::code).containsExactly("attachment.waiting");
        assertThat(folder.resolve("d.jpg")).doesNotExist();
    }

    /** As the command's table of rights: a clerk adds and opens, a reviewer only opens, auditor and viewer list. */
    @Test
    void everyRoleIsOfferedWhatItMay() throws IOException {
        model.add(person, List.of(photo("e.jpg", 100)), AttachmentSort.PHOTO, null, added -> {});
        for (Role role : Role.values()) {
            if (role != Role.LEAD) {
                register.core
                        .accountService()
                        .add(register.core.actor(), role.code(), role, Homes.PASSWORD.toCharArray());
            }
        }
        register.close();
        for (Role role : List.of(Role.CLERK, Role.REVIEWER, Role.AUDITOR, Role.VIEWER)) {
            Core core = Core.open(
                    new HomeFolder(folder.resolve("home")),
                    role.code(),
                    Homes.PASSWORD.toCharArray(),
                    Homes.environment(new SeededSeams(20 + role.ordinal())));
            try (Session session = new Session(core, new InlineTasks())) {
                AttachmentModel theirs = new AttachmentModel(session, TraineeRecord.KIND, this::told, () -> read++);
                assertThat(theirs.of(List.of(person))).hasSize(1);
                assertThat(theirs.mayAdd()).as(role.code()).isEqualTo(role == Role.CLERK);
                assertThat(theirs.mayOpen()).as(role.code()).isEqualTo(role == Role.CLERK || role == Role.REVIEWER);
                refused.clear();
                Path target = folder.resolve(role.code() + ".jpg");
                theirs.save(theirs.of(List.of(person)).get(0), target, "核对", written -> {});
                assertThat(Files.exists(target)).as(role.code()).isEqualTo(theirs.mayOpen());
                theirs.add(person, List.of(photo("f.jpg", 90)), AttachmentSort.OTHER, null, added -> {});
                assertThat(theirs.of(List.of(person))).as(role.code()).hasSize(theirs.mayAdd() ? 2 : 1);
                if (theirs.mayAdd()) {
                    core.services()
                            .attachmentService()
                            .withdraw(
                                    core.actor(),
                                    theirs.of(List.of(person)).get(1).file(),
                                    "试的");
                }
            }
        }
        register = new Register(folder.resolve("other"));
    }
}
