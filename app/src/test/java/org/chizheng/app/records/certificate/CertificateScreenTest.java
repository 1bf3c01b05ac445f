package org.chizheng.app.records.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chizheng.core.Homes.values;

import java.nio.file.Files;
import java.nio.file.Path;
import org.chizheng.app.ScreenTest;
import org.chizheng.app.records.Register;
import org.chizheng.app.traffic.GivenPlaces;
import org.chizheng.core.shared.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateScreenTest extends ScreenTest {
    @TempDir
    Path folder;

    private Register register;
    private CertificatesModel model;
    private CertificatesView view;

    @BeforeEach
    void openRegister() {
        register = new Register(folder);
    }

    @AfterEach
    void closeRegister() {
        register.close();
    }

    private void certificates() {
        open(() -> {
            model = new CertificatesModel(register.session);
            view = new CertificatesView(model, (destination, key) -> {});
            model.load();
            return view.page();
        });
    }

    @Test
    void listShowsCertificatesAndTheDrawerTheSelectedOne() {
        Id holder = register.person("李秀英", Register.number("19870321", 982));
        var services = register.core.services();
        services.certificateService()
                .add(
                        register.core.actor(),
                        services.trainees().byId(holder).orElseThrow(),
                        values("kind", "special-ability", "number", "GX20210001", "occupationName", "家政服务"));
        certificates();
        robot.clickOn("GX20210001");
        picture("certificates");
        assertThat(robot.lookup("专项职业能力证书").tryQuery()).isPresent();
    }

    @Test
    void scanIsPutBehindACertificate() throws Exception {
        Id holder = register.person("李秀英", Register.number("19870321", 982));
        var services = register.core.services();
        services.certificateService()
                .add(
                        register.core.actor(),
                        services.trainees().byId(holder).orElseThrow(),
                        values("kind", "special-ability", "number", "GX20210001", "occupationName", "家政服务"));
        Path scan = Files.writeString(folder.resolve("证书.pdf"), "%PDF-1.7\n");
        open(() -> {
            model = new CertificatesModel(register.session);
            view = new CertificatesView(model, (destination, key) -> {}, new GivenPlaces(scan));
            model.load();
            return view.page();
        });
        robot.clickOn("GX20210001");
        robot.clickOn("添加附件…");
        settle();
        robot.clickOn("添加附件");
        settle();
        assertThat(model.card().get().attachments())
                .singleElement()
                .satisfies(line -> assertThat(line.title()).isEqualTo("证书复印件 · PDF 文件"));
        assertThat(robot.lookup("另存为…").tryQuery()).isPresent();
        picture("certificate-attachments");
    }

    @Test
    void numberIsJudgedByItsKindWhileTyped() {
        Id holder = register.person("李秀英", Register.number("19870321", 982));
        certificates();
        picture("certificates-empty");
        run(() -> view.open("new:" + holder));
        run(() -> {});
        robot.clickOn(robot.lookup(".code-picker").nth(0).<javafx.scene.Node>query())
                .write("专项")
                .type(javafx.scene.input.KeyCode.ENTER);
        robot.write("12");
        settle();
        picture("certificate-form-refused");
        assertThat(robot.lookup(node -> node instanceof javafx.scene.control.Label label
                                && label.getText().startsWith("这不像专项职业能力证书编号"))
                        .tryQuery())
                .isPresent();
    }
}
