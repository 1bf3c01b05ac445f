package org.chizheng.app.cli;

import org.chizheng.app.cli.attachment.AttachmentCommand;
import org.chizheng.app.cli.certificate.CertificateCommand;
import org.chizheng.app.cli.check.CalendarCommand;
import org.chizheng.app.cli.check.CertCommand;
import org.chizheng.app.cli.check.IdCommand;
import org.chizheng.app.cli.frame.Globals;
import org.chizheng.app.cli.intake.ImportCommand;
import org.chizheng.app.cli.office.AuditCommand;
import org.chizheng.app.cli.office.DeskCommand;
import org.chizheng.app.cli.office.InitCommand;
import org.chizheng.app.cli.office.TargetCommand;
import org.chizheng.app.cli.office.UserCommand;
import org.chizheng.app.cli.paper.PrintCommand;
import org.chizheng.app.cli.paper.ReportCommand;
import org.chizheng.app.cli.person.FindCommand;
import org.chizheng.app.cli.person.TraineeCommand;
import org.chizheng.app.cli.policy.PolicyCommand;
import org.chizheng.app.cli.policy.SubsidyCommand;
import org.chizheng.app.cli.practice.DemoCommand;
import org.chizheng.app.cli.store.BackupCommand;
import org.chizheng.app.cli.store.DoctorCommand;
import org.chizheng.app.cli.store.JournalCommand;
import org.chizheng.app.cli.store.StoreCommand;
import org.chizheng.app.cli.sync.BatchCommand;
import org.chizheng.app.cli.sync.DeviceCommand;
import org.chizheng.app.cli.sync.HubCommand;
import org.chizheng.app.cli.sync.SyncCommand;
import org.chizheng.app.cli.training.ClassCommand;
import org.chizheng.app.cli.training.EnrolCommand;
import org.chizheng.app.cli.training.VoucherCommand;
import picocli.CommandLine.Command;

/** Every noun, in the order in which the help lists them; the verbs of a noun stand with it. */
@Command(
        name = "chizheng",
        description = "持证台账：培训、证书和补贴登记。不带命令时打开桌面，带命令时不开窗口。",
        subcommands = {
            InitCommand.class,
            UserCommand.class,
            AuditCommand.class,
            FindCommand.class,
            TraineeCommand.class,
            ClassCommand.class,
            EnrolCommand.class,
            VoucherCommand.class,
            CertificateCommand.class,
            AttachmentCommand.class,
            IdCommand.class,
            CertCommand.class,
            ImportCommand.class,
            DeskCommand.class,
            TargetCommand.class,
            CalendarCommand.class,
            PolicyCommand.class,
            SubsidyCommand.class,
            PrintCommand.class,
            ReportCommand.class,
            DeviceCommand.class,
            BatchCommand.class,
            HubCommand.class,
            SyncCommand.class,
            StoreCommand.class,
            JournalCommand.class,
            BackupCommand.class,
            DoctorCommand.class,
            DemoCommand.class,
        })
final class CommandTree extends Globals {}
