package org.chizheng.core.document.register;

import java.util.Optional;
import org.chizheng.core.document.form.NoticeSheet;
import org.chizheng.core.office.Settings;
import org.chizheng.core.shared.Actor;
import org.chizheng.core.shared.Refusal;

/** What papers say of the office and cannot be known from records: its printed name, and where to object. */
public final class PaperSettings {
    private static final String UNIT_NAME = "paper.unit-name";
    private static final String DEPARTMENT = "notice.department";
    private static final String PHONE = "notice.phone";
    private static final String ADDRESS = "notice.address";
    private static final String POSTCODE = "notice.postcode";
    private static final String BASIS = "notice.basis";

    private final Settings settings;

    public PaperSettings(Settings settings) {
        this.settings = settings;
    }

    /** The office's name as papers sign with it, for example 古县人力资源和社会保障局. */
    public Optional<String> unitName() {
        return given(UNIT_NAME);
    }

    public void nameUnit(Actor actor, String name) {
        settings.put(actor, UNIT_NAME, name);
    }

    /** Document and clause that notices rest on. */
    public Optional<String> basis() {
        return given(BASIS);
    }

    public void restOn(Actor actor, String basis) {
        settings.put(actor, BASIS, basis);
    }

    /**
     * Where to object.
     *
     * @throws Refusal {@code document.contact-missing} while department, telephone or address are not set
     */
    public NoticeSheet.Contact contact() {
        Optional<String> department = given(DEPARTMENT);
        Optional<String> phone = given(PHONE);
        Optional<String> address = given(ADDRESS);
        if (department.isEmpty() || phone.isEmpty() || address.isEmpty()) {
            throw Refusal.of(
                    "document.contact-missing",
                    "公示还缺受理异议的部门、电话或地址",
                    "公示是让群众提意见的，不写向谁反映等于没有公示（沁人社字〔2024〕15号 五(三)）",
                    "请填一次受理部门、联系电话和地址，本单位以后的公示都用它");
        }
        return new NoticeSheet.Contact(
                department.get(), phone.get(), address.get(), given(POSTCODE).orElse(""));
    }

    public void objectTo(Actor actor, NoticeSheet.Contact contact) {
        settings.put(actor, DEPARTMENT, contact.department());
        settings.put(actor, PHONE, contact.phone());
        settings.put(actor, ADDRESS, contact.address());
        settings.put(actor, POSTCODE, contact.postcode());
    }

    private Optional<String> given(String name) {
        return settings.get(name).filter(value -> !value.isBlank());
    }
}
