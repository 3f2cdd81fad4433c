package org.engagementadvisor.access;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Who may sign in, as kept in the database. */
@Component
public final class Users {
    private static final String ALL =
            "select name, password, role, seller, hours_per_week, must_change, disabled, mail from app_user";

    private final JdbcClient database;
    private final PasswordEncoder passwords;

    Users(JdbcClient database, PasswordEncoder passwords) {
        this.database = database;
        this.passwords = passwords;
    }

    /** In the order of their names, the disabled too. */
    public List<User> all() {
        return database.sql(ALL + " order by name")
                .query((row, number) -> user(row))
                .list();
    }

    public Optional<User> with(String name) {
        return account(name).map(SignedIn::user);
    }

    /** Where whoever has the customers of that account manager gets mail, who is not disabled; in the order of their names. */
    public List<String> addresses(String seller) {
        return database.sql(
                        "select mail from app_user where seller = :seller and disabled = false and mail is not null order by name")
                .param("seller", seller)
                .query(String.class)
                .list();
    }

    /** With what the password is held against; of the disabled too. */
    Optional<SignedIn> account(String name) {
        return database.sql(ALL + " where name = :name")
                .param("name", name)
                .query((row, number) -> new SignedIn(user(row), row.getString("password")))
                .optional();
    }

    boolean isEmpty() {
        return database.sql("select count(*) from app_user").query(Long.class).single() == 0;
    }

    /**
     * Adds somebody, who cannot sign in before {@link #makeUpPassword}.
     *
     * @return false if somebody of that name is there already, disabled perhaps
     */
    public boolean add(User user) {
        return add(user, FirstUsers.madeUp());
    }

    boolean add(User user, String password) {
        try {
            database.sql("""
                            insert into app_user
                                (name, password, role, seller, hours_per_week, must_change, disabled, mail, created_at, changed_at)
                            values (:name, :password, :role, :seller, :hours, :mustChange, :disabled, :mail, :now, :now)
                            """)
                    .param("name", user.name())
                    .param("password", passwords.encode(password))
                    .param("role", user.role().name())
                    .param("seller", user.seller())
                    .param("hours", user.hoursPerWeek())
                    .param("mustChange", user.mustChange())
                    .param("disabled", user.disabled())
                    .param("mail", user.mail())
                    .param("now", now())
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Whether that is the password of somebody who is not disabled. */
    public boolean fits(String name, String password) {
        return account(name)
                .filter(account -> !account.user().disabled())
                .filter(account -> passwords.matches(password, account.hash()))
                .isPresent();
    }

    /** Gives somebody a password that is made up and theirs only once they have changed it; ends all their sessions. */
    public String makeUpPassword(String name) {
        String password = FirstUsers.madeUp();
        changePassword(name, password, true);
        return password;
    }

    /** Has everything but the password as told; nothing happens if there is nobody of that name. */
    public void change(User user) {
        database.sql("""
                        update app_user
                        set role = :role, seller = :seller, hours_per_week = :hours, must_change = :mustChange,
                            disabled = :disabled, mail = :mail, changed_at = :now
                        where name = :name
                        """)
                .param("name", user.name())
                .param("role", user.role().name())
                .param("seller", user.seller())
                .param("hours", user.hoursPerWeek())
                .param("mustChange", user.mustChange())
                .param("disabled", user.disabled())
                .param("mail", user.mail())
                .param("now", now())
                .update();
    }

    /** Gives somebody the password that they chose, which ends all their sessions. */
    public void changePassword(String name, String password) {
        changePassword(name, password, false);
    }

    private void changePassword(String name, String password, boolean mustChange) {
        database.sql(
                        "update app_user set password = :password, must_change = :mustChange, changed_at = :now where name = :name")
                .param("name", name)
                .param("password", passwords.encode(password))
                .param("mustChange", mustChange)
                .param("now", now())
                .update();
    }

    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("seller"),
                plain(row.getBigDecimal("hours_per_week")),
                row.getBoolean("must_change"),
                row.getBoolean("disabled"),
                row.getString("mail"));
    }

    /** As it was said: a column of the database has its decimals always. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal hours) {
        return hours == null ? null : new BigDecimal(hours.stripTrailingZeros().toPlainString());
    }
}
