package org.chizheng.app.wiring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chizheng.app.care.RecoveryPaper;
import org.chizheng.app.records.OfficeName;
import org.chizheng.app.start.FirstStart;
import org.chizheng.app.start.NewOffice;
import org.chizheng.app.start.OfficeRole;
import org.chizheng.app.start.UnitChoice;
import org.chizheng.app.start.slip.RecoverySlip;
import org.chizheng.app.start.slip.SlipPaper;
import org.chizheng.app.ui.Texts;
import org.chizheng.app.ui.task.Progress;
import org.chizheng.core.Core;
import org.chizheng.core.division.Unit;
import org.chizheng.core.division.UnitCatalogue;
import org.chizheng.core.division.UnitKind;
import org.chizheng.core.person.Pinyin;
import org.chizheng.core.shared.AreaCodes;
import org.chizheng.core.store.Backup;

/** Makes the data folder of a real office, or opens the practice county where there is one. */
final class NewHome implements FirstStart {
    private final HomeAccess access;
    private final Optional<PracticeCounty> practice;
    private final UnitCatalogue units = UnitCatalogue.shipped();

    NewHome(HomeAccess access, Optional<PracticeCounty> practice) {
        this.access = access;
        this.practice = practice;
    }

    @Override
    public boolean hasPractice() {
        return practice.isPresent();
    }

    @Override
    public List<UnitChoice> units(OfficeRole role) {
        List<UnitChoice> choices = new ArrayList<>();
        for (String county : AreaCodes.inForce().keySet()) {
            List<Unit> townships = units.childrenOf(county, UnitKind.TOWNSHIP);
            List<Unit> departments = units.childrenOf(county, UnitKind.DEPARTMENT);
            if (!townships.isEmpty()) {
                choices.addAll(choices(role, townships, departments));
            }
        }
        return choices;
    }

    /** Only counties whose townships are known: an office without its places could not register anybody. */
    private List<UnitChoice> choices(OfficeRole role, List<Unit> townships, List<Unit> departments) {
        return switch (role) {
            case TOWNSHIP -> townships.stream().map(this::choice).toList();
            case DEPARTMENT ->
                departments.stream()
                        .filter(unit -> !unit.code().isBureau())
                        .map(this::choice)
                        .toList();
            case BUREAU ->
                departments.stream()
                        .filter(unit -> unit.code().isBureau())
                        .map(this::choice)
                        .toList();
        };
    }

    private UnitChoice choice(Unit unit) {
        String name = OfficeName.of(units, unit.code().text());
        String syllables = Pinyin.sortKey(unit.name());
        return new UnitChoice(
                unit.code().text(),
                name,
                syllables
                        .substring(0, syllables.length() - unit.name().length())
                        .strip());
    }

    @Override
    public RecoverySlip create(NewOffice office, Progress progress) {
        progress.report(Progress.UNKNOWN, Texts.of("wizard.create.keys"));
        Core.Setup setup = new Core.Setup(code(office.role()), office.unit(), office.person(), null);
        char[] password = office.password().toCharArray();
        String recovery = Core.init(access.folder(), setup, password, access.environment());
        progress.report(Progress.UNKNOWN, Texts.of("wizard.create.opening"));
        access.enter(office.person(), password);
        return new RecoverySlip(
                recovery,
                OfficeName.of(units, office.unit()),
                access.environment().seams().today().toString());
    }

    private static String code(OfficeRole role) {
        return switch (role) {
            case TOWNSHIP -> "township";
            case DEPARTMENT -> "department";
            case BUREAU -> "bureau";
        };
    }

    @Override
    public void restore(Path backup, Progress progress) {
        progress.report(Progress.UNKNOWN, Texts.of("wizard.restore.copying"));
        Backup.restore(backup, access.folder(), access.environment().disk());
    }

    @Override
    public void openPractice(Progress progress) {
        practice.orElseThrow().open(access, progress);
    }

    @Override
    public SlipPaper paper() {
        return new RecoveryPaper(() -> access.session().orElseThrow());
    }
}
