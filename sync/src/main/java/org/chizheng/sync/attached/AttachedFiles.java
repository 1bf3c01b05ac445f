package org.chizheng.sync.attached;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.chizheng.core.Core;
import org.chizheng.core.attachment.Attachment;
import org.chizheng.core.attachment.AttachmentQueries;
import org.chizheng.core.attachment.AttachmentRecord;
import org.chizheng.core.attachment.SealedFiles;
import org.chizheng.core.ledger.Op;
import org.chizheng.core.shared.Refusal;

/** Which files the records of this folder name, and which of them lie here. What no record names is never taken. */
public final class AttachedFiles {
    private final AttachmentQueries attachments;
    private final SealedFiles files;
    private final FilePieces pieces;

    public AttachedFiles(Core core) {
        this.attachments = core.services().attachments();
        this.files = core.services().sealedFiles();
        this.pieces = new FilePieces(files, core.home().disk());
    }

    FilePieces pieces() {
        return pieces;
    }

    /** Files of attachments that count and are not here: name and bytes, oldest first. */
    public Map<String, Long> lacking() {
        return lacking(attachments.all());
    }

    /** As {@link #lacking()}, of what these units attached. */
    public Map<String, Long> lacking(Collection<String> units) {
        return lacking(attachments.ofOffices(units));
    }

    private Map<String, Long> lacking(List<Attachment> named) {
        Map<String, Long> lacking = new LinkedHashMap<>();
        for (Attachment each : named) {
            if (!files.has(each.file())) {
                lacking.putIfAbsent(each.file(), each.bytes());
            }
        }
        return lacking;
    }

    /** Names of the files that these ops attach. */
    public List<String> namedIn(List<Op> ops) {
        List<String> named = new ArrayList<>();
        for (Op op : ops) {
            if (op.kind().equals(AttachmentRecord.KIND.name()) && op.set().get("file") instanceof String name) {
                named.add(name);
            }
        }
        return named;
    }

    /** How long a file is by its record; empty for one that no record names. */
    public OptionalLong bytes(String name) {
        return SealedFiles.isName(name)
                ? attachments.ofFile(name).stream().mapToLong(Attachment::bytes).findFirst()
                : OptionalLong.empty();
    }

    public boolean has(String name) {
        return files.has(name);
    }

    /** The sealed bytes; empty for one that is not here, or changed here and was set aside. */
    public Optional<byte[]> read(String name) {
        try {
            return files.has(name) ? Optional.of(files.read(name)) : Optional.empty();
        } catch (Refusal damaged) {
            return Optional.empty();
        }
    }

    void keep(byte[] sealed) {
        files.keep(sealed);
    }
}
