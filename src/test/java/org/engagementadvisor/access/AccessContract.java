package org.engagementadvisor.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;

/** What is kept of users and of what they did, whatever database it stands in. */
@SpringBootTest(classes = AccessContract.Kept.class, webEnvironment = WebEnvironment.NONE)
@DirtiesContext
abstract class AccessContract {
    private static final User ADA = new User(
            "ada", Role.ACCOUNT_MANAGER, "Ada Ü. O'Neil", new BigDecimal("24.5"), false, false, "ada@example.org");

    @EnableAutoConfiguration
    @Import({Users.class, Audit.class})
    static class Kept {
        @Bean
        PasswordEncoder passwords() {
            return new BCryptPasswordEncoder(4);
        }
    }

    @Autowired
    Users users;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void empty() {
        sql.sql("delete from app_user").update();
        sql.sql("delete from audit").update();
    }

    @Test
    void keepsAUserAsTold() {
        assertThat(users.isEmpty()).isTrue();
        assertThat(users.add(ADA)).isTrue();
        assertThat(users.isEmpty()).isFalse();
        assertThat(users.with("ada")).hasValueSatisfying(ada -> {
            assertThat(ada.seller()).isEqualTo("Ada Ü. O'Neil");
            assertThat(ada.hoursPerWeek()).isEqualByComparingTo("24.5");
            assertThat(ada.mail()).isEqualTo("ada@example.org");
        });
        users.change(ADA.withHours(new BigDecimal("20")));
        assertThat(users.with("ada").orElseThrow().hoursPerWeek()).hasToString("20");
        users.change(new User("ada", Role.QA, null, null, true, true));
        assertThat(users.with("ada")).contains(new User("ada", Role.QA, null, null, true, true));
        users.change(new User("nobody", Role.QA, null, null, true, true));
        assertThat(users.all()).extracting(User::name).containsExactly("ada");
    }

    @Test
    void hasOneUserOfAName() {
        users.add(ADA);
        assertThat(users.add(new User("ada", Role.ADMIN, null, null, false, false)))
                .isFalse();
        assertThat(users.with("ada"))
                .hasValueSatisfying(ada -> assertThat(ada.role()).isEqualTo(Role.ACCOUNT_MANAGER));
    }

    @Test
    void knowsThePasswordOfWhoIsNotDisabled() {
        users.add(ADA);
        var madeUp = users.makeUpPassword("ada");
        assertThat(users.fits("ada", madeUp)).isTrue();
        assertThat(users.with("ada"))
                .hasValueSatisfying(ada -> assertThat(ada.mustChange()).isTrue());
        users.changePassword("ada", "one of her own");
        assertThat(users.fits("ada", madeUp)).isFalse();
        assertThat(users.fits("ada", "one of her own")).isTrue();
        assertThat(sql.sql("select password from app_user").query(String.class).single())
                .doesNotContain("one of her own");
        users.change(new User("ada", Role.QA, null, null, false, true));
        assertThat(users.fits("ada", "one of her own")).isFalse();
        assertThat(users.fits("nobody", "one of her own")).isFalse();
    }

    @Test
    void hasTheAddressesOfASellerInTheOrderOfTheirNames() {
        users.add(new User("zoe", Role.ACCOUNT_MANAGER, "S", null, false, false, "zoe@example.org"));
        users.add(new User("bo", Role.ACCOUNT_MANAGER, "S", null, false, false, "bo@example.org"));
        users.add(new User("gone", Role.ACCOUNT_MANAGER, "S", null, false, true, "gone@example.org"));
        users.add(new User("silent", Role.ACCOUNT_MANAGER, "S", null, false, false));
        assertThat(users.addresses("S")).containsExactly("bo@example.org", "zoe@example.org");
        assertThat(users.addresses("' or 1 = 1 --")).isEmpty();
    }

    @Test
    void findsWhoDidWhatAndForgetsACustomersId() {
        audit.note("customer seen", "c1", null);
        audit.note("customer changed", "c1", "'; drop table audit; --");
        audit.note("customer seen", "c2", null);
        audit.failed("mallory", "192.0.2.1");
        assertThat(found(null, "c1")).containsExactly("customer changed", "customer seen");
        assertThat(found("customer seen", null)).hasSize(2);
        assertThat(audit.find(new Audit.Filter(null, null, null, null, null, null), 2))
                .hasSize(2);
        assertThat(audit.kinds()).contains("customer changed", "customer seen");
        audit.erase("c1", "erased 1");
        assertThat(found(null, "c1")).isEmpty();
        assertThat(found(null, "erased 1")).hasSize(2);
    }

    private List<String> found(@Nullable String what, @Nullable String customer) {
        return audit.find(new Audit.Filter(null, what, customer, null, null, null), 100).stream()
                .map(Audit.Entry::what)
                .toList();
    }
}
