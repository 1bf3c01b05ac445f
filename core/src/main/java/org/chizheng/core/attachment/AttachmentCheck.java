package org.chizheng.core.attachment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chizheng.core.shared.Finding;

/** What the whole check of a data folder says of attachments. */
public final class AttachmentCheck {
    private final AttachmentQueries attachments;
    private final SealedFiles files;

    public AttachmentCheck(AttachmentQueries attachments, SealedFiles files) {
        this.attachments = attachments;
        this.files = files;
    }

    /**
     * @param sound false when a file here has changed; missing ones are on their way and no damage
     * @param here files that are here and as they were
     * @param missing files that records name and that are not here
     */
    public record Report(boolean sound, int here, int missing, List<Finding> findings) {}

    /** Reads every file that a record names; one that changed is set aside, so that it is asked for again. */
    public Report run() {
        Set<String> named =
                attachments.all().stream().map(Attachment::file).collect(Collectors.toCollection(TreeSet::new));
        List<Finding> findings = new ArrayList<>();
        int here = 0;
        int missing = 0;
        for (String file : named) {
            if (!files.has(file)) {
                missing++;
            } else if (files.sound(file)) {
                here++;
            } else {
                files.setAside(file);
                findings.add(Finding.of(
                        "attachment.damaged",
                        "一个附件的文件坏了：" + file.substring(0, 8),
                        "内容和它的指纹对不上，已挪到一边，没有删",
                        "下次上报或接收时会自动再要一份；手里有原件的，也可以重新添加"));
            }
        }
        return new Report(findings.isEmpty(), here, missing, List.copyOf(findings));
    }
}
