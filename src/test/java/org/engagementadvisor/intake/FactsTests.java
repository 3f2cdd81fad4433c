package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.engagementadvisor.customer.Area.Basis;
import org.engagementadvisor.customer.Area.CategorySpend;
import org.engagementadvisor.customer.Ratings;
import org.engagementadvisor.customer.Ratings.Rating;
import org.engagementadvisor.customer.Relationship.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts of customers out of files of their own. */
class FactsTests {
    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void begin() throws Exception {
        trial = new Trial(folder).file("lines.csv", "no,who,day,net\n1,A,2026-06-01,100\n2,B,2026-06-01,50\n");
    }

    @Test
    void leavesOutWhatIsDatedAfterTheDayAndNamesIt() throws Exception {
        var summary = trial.file("ratings.csv", "id,score,on\nA,4,2026-07-01\nB,4,2026-06-30\n")
                .read(Trial.LINES + """
                        facts:
                          - file: ratings.csv
                            customer: id
                            columns: {ratings.trust.value: score, ratings.trust.on: on}
                        """);

        assertThat(trial.customer("A").ratings())
                .isNotNull()
                .extracting(Ratings::trust)
                .isNull();
        assertThat(trial.customer("B").ratings())
                .isNotNull()
                .extracting(Ratings::trust)
                .isNotNull();
        assertThat(summary.text()).contains("`ratings.trust`: 1 left out, dated after 2026-06-30; first of `A`");
        assertThat(summary.hasFindings()).isFalse();
    }

    @Test
    void takesEveryKindOfFactByItsPath() throws Exception {
        var summary = trial.file("spend.csv", "Customer;Group;Spend\nA;bikes;1.200,50\nA;locks;30,00\nB;bikes;\n")
                .file("ratings.csv", "id,score,on\nB,4,31.05.2026\n")
                .file("contracts.csv", "id,what,ends\nA,maintenance,2026-12-31\nA,rental,2027-06-30\n")
                .file("complaints.csv", "id,since,grade,about\nA,2026-06-10,HIGH,late again\n")
                .file("visits.csv", "id,hours,leader\nA,12.5,ja\n")
                .read(Trial.LINES + """
                        facts:
                          - file: spend.csv
                            customer: Customer
                            area: Group
                            columns:
                              "areas.{area}.categorySpend.amount": Spend
                              "areas.{area}.categorySpend.basis": {constant: stated}
                          - file: ratings.csv
                            customer: id
                            columns: {ratings.satisfaction.value: score, ratings.satisfaction.on: {column: on, format: dd.MM.yyyy}}
                          - {file: contracts.csv, customer: id, columns: {contracts.product: what, contracts.expires: ends}}
                          - file: complaints.csv
                            customer: id
                            columns:
                              relationship.complaints.since: since
                              relationship.complaints.severity: {column: grade, terms: {HIGH: severe}}
                              relationship.complaints.subject: about
                          - file: visits.csv
                            customer: id
                            columns: {costToServe.fieldSalesHours: hours, business.opinionLeader: leader}
                        """);

        assertThat(trial.area("A", "bikes").turnover()).isEqualTo("100.00");
        assertThat(trial.area("A", "bikes").categorySpend())
                .isEqualTo(new CategorySpend(new BigDecimal("1200.5"), Basis.STATED, null));
        assertThat(trial.area("A", "locks").categorySpend().amount()).isEqualTo("30");
        assertThat(trial.customer("B").ratings().satisfaction())
                .isEqualTo(new Rating(4, LocalDate.of(2026, 5, 31), null));
        assertThat(trial.customer("A").ratings()).isNull();
        assertThat(trial.customer("A").contracts())
                .extracting(contract -> contract.product() + " " + contract.expires())
                .containsExactly("maintenance 2026-12-31", "rental 2027-06-30");
        assertThat(trial.customer("A").relationship().complaints())
                .singleElement()
                .satisfies(complaint -> {
                    assertThat(complaint.severity()).isEqualTo(Severity.SEVERE);
                    assertThat(complaint.subject()).isEqualTo("late again");
                });
        assertThat(trial.customer("A").costToServe().fieldSalesHours()).isEqualTo("12.5");
        assertThat(trial.customer("A").business().opinionLeader()).isTrue();
        // A basis without an amount is no spend.
        assertThat(trial.area("B", "bikes").categorySpend()).isNull();
        assertThat(summary.cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.file() + " " + cell.field())
                        .isEqualTo("spend.csv areas.{area}.categorySpend.basis"));
    }

    @Test
    void countsWhatItCannotUnderstand() throws Exception {
        var summary =
                trial.file("ratings.csv", "id,score\nA,good\nB,6\nC,3\n,2\n").read(Trial.LINES + """
                        facts: [{file: ratings.csv, customer: id, columns: {ratings.satisfaction.value: score}}]
                        """);

        assertThat(trial.customers())
                .allSatisfy(customer -> assertThat(customer.ratings()).isNull());
        assertThat(summary.hasFindings()).isTrue();
        assertThat(summary.text())
                .contains("ratings.csv: `customer`: 2 cells not used, expected the id of a customer; lines 4 `C`, 5")
                .contains(
                        "ratings.csv: `ratings.satisfaction.value`: 1 cells not used, expected a whole number; lines 2 `good`")
                .contains(
                        "ratings.csv: `ratings.satisfaction.value`: 1 cells not used, expected what a customer can have; lines 3 `");
    }

    @Test
    void keepsTheOtherCellsOfARowWithAFaultyOne() throws Exception {
        trial.file("spend.csv", "id,area,basis,what,ends,score\nA,bikes,stated,rental,2027-05-01,6\n")
                .read(Trial.LINES + """
                        facts:
                          - file: spend.csv
                            customer: id
                            area: area
                            columns:
                              "areas.{area}.categorySpend.basis": basis
                              contracts.product: what
                              contracts.expires: ends
                              ratings.satisfaction.value: score
                        """);

        assertThat(trial.area("A", "bikes").categorySpend()).isNull();
        assertThat(trial.customer("A").ratings()).isNull();
        assertThat(trial.customer("A").contracts())
                .extracting(contract -> contract.product() + " " + contract.expires())
                .containsExactly("rental 2027-05-01");
    }

    @Test
    void tellsWhichOfTwoRowsOfAValueDoesNotCount() throws Exception {
        var summary =
                trial.file("ratings.csv", "id,score\nA,2\nB,3\nA,4\nB,3\n").read(Trial.LINES + """
                        facts: [{file: ratings.csv, customer: id, columns: {ratings.satisfaction.value: score}}]
                        """);

        assertThat(trial.customer("A").ratings().satisfaction().value()).isEqualTo(4);
        assertThat(trial.customer("B").ratings().satisfaction().value()).isEqualTo(3);
        assertThat(summary.text())
                .contains(
                        "ratings.csv: `ratings.satisfaction.value`: 1 cells not used, expected one row of a value; the later one counts; lines 2 `2`");
    }

    @Test
    void refusesAPathThatNoFactHas() {
        assertThat(trial.refusal(Trial.LINES + """
                        facts:
                          - file: ratings.csv
                            customer: id
                            columns:
                              ratings.satisfacton.value: score
                              areas.{area}.turnover: net
                              ratings: all
                        """))
                .containsExactly(
                        "intake.yaml:7:7: facts[0].columns.ratings.satisfacton.value: found `ratings.satisfacton.value`, expected the path of a fact, such as `ratings.satisfaction.value`, perhaps `ratings.satisfaction.value`",
                        "intake.yaml:8:7: facts[0].columns.areas.{area}.turnover: found `areas.{area}.turnover` without `area`, expected the column of the area",
                        "intake.yaml:9:7: facts[0].columns.ratings: found `ratings`, expected the path of a fact, such as `ratings.satisfaction.value`");
    }
}
