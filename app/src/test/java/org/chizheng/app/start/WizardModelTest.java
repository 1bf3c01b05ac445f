package org.chizheng.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.chizheng.app.start.slip.RecoverySlip;
import org.chizheng.app.ui.task.InlineTasks;
import org.junit.jupiter.api.Test;

class WizardModelTest {
    private final PaperDoors doors = new PaperDoors();
    private final InlineTasks tasks = new InlineTasks();
    private boolean ready;
    private final WizardModel model = new WizardModel(tasks, doors, () -> ready = true, () -> {});

    @Test
    void officeMustBeChosenFirst() {
        model.openReal();
        model.officeChosen();
        assertThat(model.problem().get()).contains("先选一个单位");
        assertThat(model.step().get()).isEqualTo(WizardModel.Step.OFFICE);
    }

    @Test
    void onlyUnitOfAKindIsChosenByItself() {
        model.openReal();
        model.role().set(OfficeRole.BUREAU);
        assertThat(model.unit().get().name()).isEqualTo("古县人社局");
        model.role().set(OfficeRole.TOWNSHIP);
        assertThat(model.unit().get()).isNull();
    }

    @Test
    void weakOrUnlikePasswordsAreNotSent() {
        toPerson();
        attempt("", "岳阳镇的小麦熟了", "岳阳镇的小麦熟了");
        assertThat(model.problem().get()).contains("姓名");
        attempt("李梅", "1234567", "1234567");
        assertThat(model.problem().get()).contains("至少 8 位");
        attempt("李梅", "11111111", "11111111");
        assertThat(model.problem().get()).contains("太好猜");
        attempt("李梅", "岳阳镇的小麦熟了", "岳阳镇的小麦熟");
        assertThat(model.problem().get()).contains("不一样");
        assertThat(doors.asked).isEmpty();
    }

    @Test
    void slipMustBeKeptBeforeTheEnd() {
        toPerson();
        attempt("李梅", PaperDoors.PASSWORD, PaperDoors.PASSWORD);
        assertThat(model.step().get()).isEqualTo(WizardModel.Step.SLIP);
        assertThat(model.password().get()).isEmpty();
        model.slipDone();
        assertThat(model.step().get()).isEqualTo(WizardModel.Step.SLIP);
        model.slip().get().print("便民大厅激光机", 1);
        assertThat(model.slip().get().refusal().get().what()).isEqualTo("没有找到打印机");
        model.slipDone();
        assertThat(model.step().get()).isEqualTo(WizardModel.Step.SLIP);
        model.slip().get().kept().set(true);
        model.slipDone();
        assertThat(model.step().get()).isEqualTo(WizardModel.Step.DONE);
        assertThat(ready).isFalse();
        model.finish();
        assertThat(ready).isTrue();
    }

    @Test
    void secondClickWhileTheOfficeIsMadeDoesNothing() {
        toPerson();
        tasks.hold();
        attempt("李梅", PaperDoors.PASSWORD, PaperDoors.PASSWORD);
        model.create();
        tasks.release();
        assertThat(doors.asked).containsExactly("create TOWNSHIP 141025100 李梅");
    }

    @Test
    void passwordNeverStandsInWords() {
        assertThat(new NewOffice(OfficeRole.TOWNSHIP, "141025100", "李梅", PaperDoors.PASSWORD).toString())
                .doesNotContain(PaperDoors.PASSWORD);
        assertThat(new RecoverySlip(PaperDoors.CODE, "古县", "2021-06-25").toString())
                .doesNotContain(PaperDoors.CODE);
    }

    private void toPerson() {
        model.openReal();
        model.unit().set(model.units().get(0));
        model.officeChosen();
    }

    private void attempt(String name, String password, String again) {
        model.person().set(name);
        model.password().set(password);
        model.again().set(again);
        model.create();
    }
}
