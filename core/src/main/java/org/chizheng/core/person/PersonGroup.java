package org.chizheng.core.person;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * 人员类别. No national code set exists, so these are the groups that the five documents name, with local codes. A person
 * may belong to several at once; which one a subsidy follows is the policy's matter. Words that rosters use stand with
 * each group; those in {@code oldWords} were replaced in 2021 (贫困劳动力 became 脱贫劳动力).
 */
public enum PersonGroup {
    POVERTY_RELIEVED("TUOPIN", "脱贫劳动力", Cluster.KEY, "农业农村（乡村振兴）部门名单", "脱贫户,脱贫人口,脱贫"),
    MONITORED("JIANCE", "防止返贫监测对象", Cluster.KEY, "农业农村（乡村振兴）部门名单", "监测户,监测对象,三类户,脱贫不稳定户,边缘易致贫户,突发严重困难户"),
    RURAL_MIGRANT("NCZY", "农村转移就业劳动者", Cluster.FIVE, "户籍和务工证明或承诺", "农民工,转移就业,新生代农民工,返乡农民工,农村转移就业,农村劳动力"),
    REGISTERED_JOBLESS("DJSY", "城镇登记失业人员", Cluster.FIVE, "失业登记", "失业人员,下岗失业人员,下岗失业,登记失业,失业,下岗"),
    SCHOOL_LEAVER("LIANGHOU", "城乡未继续升学的应届初高中毕业生", Cluster.FIVE, "毕业证和未升学核对", "两后生,未升学初高中毕业生,未继续升学初高中毕业生"),
    GRADUATE("GXBY", "毕业年度高校毕业生", Cluster.FIVE, "学籍或学历", "大学生,高校毕业生,技师班,预备技师班,高级工班,毕业年度大学生"),
    POOR_FAMILY_CHILD("PKZN", "脱贫（贫困）家庭子女", Cluster.FIVE, "乡村振兴名单和户口簿", "贫困家庭子女,脱贫家庭子女,脱贫户子女"),
    HARD_TO_EMPLOY("JYKN", "就业困难人员", Cluster.KEY, "就业困难人员认定", "就业困难,4050,4050人员,零就业家庭,低保,低保户,连续失业一年,失地农民"),
    EMPLOYEE("QYZG", "企业职工", Cluster.EMPLOYEE, "劳动合同或社保", "职工,在岗职工,新录用,新录用人员,转岗,转岗职工,学徒"),
    VETERAN("TYJR", "退役军人", Cluster.KEY, "退役军人事务部门名单", "退伍,退伍军人,复员,复员军人,转业,转业军人,退役士兵,退役"),
    DISABLED("CJR", "残疾人", Cluster.KEY, "残疾人证（20位）", "残疾,持证残疾人"),
    FLEXIBLE("LHJY", "灵活就业人员", Cluster.OTHER, "就业登记", "灵活就业,自由职业,个体,个体户,个体工商户"),
    ODD_JOB_MARKET("LG", "零工市场求职人员", Cluster.OTHER, "零工市场登记", "零工市场"),
    NEW_FORM("XYT", "新就业形态劳动者", Cluster.OTHER, "平台证明", "新就业形态,快递,快递员,外卖,外卖员,外卖骑手,代驾,货运,网约车,网约车司机"),
    FARMER("GSZNM", "高素质农民", Cluster.NOT_COUNTED, "农业农村部门名单", "新型职业农民,职业农民"),
    IN_CUSTODY("FX", "服刑、强制隔离戒毒人员", Cluster.OTHER, "司法行政部门", "服刑人员,服刑,戒毒人员,强制隔离戒毒人员"),
    OTHER("QT", "其他城乡劳动者", Cluster.OTHER, "", "普惠,普惠制,其他,其它,城乡劳动者,一般劳动力");

    /** How the documents bundle groups; 高素质农民 are counted by 农业农村 and not again (古政办发〔2021〕26号 二(三)). */
    public enum Cluster {
        KEY,
        FIVE,
        EMPLOYEE,
        NOT_COUNTED,
        OTHER
    }

    private final String code;
    private final String label;
    private final Cluster cluster;
    private final String evidence;
    private final List<String> words;

    PersonGroup(String code, String label, Cluster cluster, String evidence, String words) {
        this.code = code;
        this.label = label;
        this.cluster = cluster;
        this.evidence = evidence;
        this.words = List.of(words.split(","));
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public Cluster cluster() {
        return cluster;
    }

    /** What proves the membership; empty where nothing is asked. */
    public String evidence() {
        return evidence;
    }

    /** Short forms in rosters, the label itself not among them. */
    public List<String> words() {
        return words;
    }

    /** Code to label, for the record kind. */
    static Map<String, String> labels() {
        return Arrays.stream(values()).collect(Collectors.toMap(group -> group.code, group -> group.label));
    }

    public static Optional<PersonGroup> ofCode(String code) {
        for (PersonGroup group : values()) {
            if (group.code.equals(code)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }
}
