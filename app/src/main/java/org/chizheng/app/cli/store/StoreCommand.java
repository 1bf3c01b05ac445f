package org.chizheng.app.cli.store;

import picocli.CommandLine.Command;

/** {@code store}. */
@Command(
        name = "store",
        description = "检索库：摘要和重建",
        subcommands = {StoreDigestCommand.class, StoreRebuildCommand.class})
public final class StoreCommand {}
