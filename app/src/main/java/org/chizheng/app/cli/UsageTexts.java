package org.chizheng.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chizheng.app.cli.frame.WrongUsage;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The parser's help and complaints in Chinese; its own sentences are English and name Java types. */
final class UsageTexts {
    private UsageTexts() {}

    /** Chinese headings and a synopsis for a command and all beneath it. */
    static void translate(CommandLine line) {
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.width(100);
        usage.synopsisHeading("用法：");
        usage.descriptionHeading("%n");
        usage.parameterListHeading("%n参数：%n");
        usage.optionListHeading("%n选项：%n");
        usage.commandListHeading("%n命令：%n");
        usage.customSynopsis(synopsis(line.getCommandSpec()));
        line.getSubcommands().values().forEach(UsageTexts::translate);
    }

    private static String synopsis(CommandSpec spec) {
        Stream<String> required = spec.options().stream()
                .filter(option -> option.required() && demanded(option))
                .map(option -> option.longestName() + " " + option.paramLabel());
        Stream<String> parameters = spec.positionalParameters().stream()
                .map(parameter -> parameter.required() ? parameter.paramLabel() : "[" + parameter.paramLabel() + "]");
        String more = spec.subcommands().isEmpty() ? "" : " 命令";
        String words =
                Stream.concat(required, parameters).map(word -> " " + word).collect(Collectors.joining());
        return spec.qualifiedName(" ") + words + " [选项]" + more;
    }

    /** Options that go together or not at all are each required of the other, not of the command. */
    private static boolean demanded(OptionSpec option) {
        return option.group() == null || option.group().multiplicity().min() > 0;
    }

    /** One sentence, without a full stop. */
    static String complaint(CommandLine.ParameterException wrong) {
        if (wrong instanceof WrongUsage own) {
            return own.getMessage();
        }
        if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (wrong instanceof CommandLine.MissingParameterException missing) {
            return "还缺：" + missing.getMissing().stream().map(UsageTexts::label).collect(Collectors.joining("、"));
        }
        if (wrong instanceof CommandLine.OverwrittenOptionException twice) {
            return label(twice.getOverwritten()) + " 只能写一次";
        }
        ArgSpec where = wrong.getArgSpec();
        if (where != null) {
            String value = wrong.getValue() == null ? "给的值" : "“" + wrong.getValue() + "”";
            return value + "不能用作 " + label(where) + expected(where);
        }
        return "这条命令写得不完整";
    }

    private static String unmatched(CommandLine.UnmatchedArgumentException unmatched) {
        List<String> words = unmatched.getUnmatched();
        String first = words.isEmpty() ? "" : words.get(0);
        boolean noun = !unmatched.getCommandLine().getSubcommands().isEmpty();
        String kind = unmatched.isUnknownOption() ? "选项" : noun ? "命令" : "参数";
        return kind.equals("参数") ? "多出了“" + first + "”" : "没有“" + first + "”这个" + kind;
    }

    private static String expected(ArgSpec where) {
        Class<?> type = where.type().isArray() ? where.type().getComponentType() : where.type();
        if (type == long.class || type == Long.class || type == int.class || type == Integer.class) {
            return "，要一个整数";
        }
        return type == java.time.LocalDate.class ? "，日期要写成 2021-06-25" : "";
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + (option.arity().max() > 0 ? " " + option.paramLabel() : "")
                : ((PositionalParamSpec) argument).paramLabel();
    }
}
