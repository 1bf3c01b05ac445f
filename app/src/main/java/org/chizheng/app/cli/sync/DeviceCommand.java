package org.chizheng.app.cli.sync;

import picocli.CommandLine.Command;

/** {@code device}. */
@Command(
        name = "device",
        description = "设备登记：县局发登记码，乡镇和部门的电脑申请、安装批准",
        subcommands = {
            DeviceCodeCommand.class,
            DeviceRequestCommand.class,
            DeviceGrantCommand.class,
            DeviceInstallCommand.class,
            DeviceListCommand.class,
            DeviceRevokeCommand.class,
            DeviceLifeCommand.class
        })
public final class DeviceCommand {}
