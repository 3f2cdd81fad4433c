package org.engagementadvisor.backup;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** How a value of a column stands in a backup, so that either database takes it. */
enum Form {
    TRUTH("true or false") {
        @Override
        Object in(ResultSet row, int column) throws SQLException {
            return row.getBoolean(column);
        }

        @Override
        void write(Object value, JsonGenerator out) {
            out.writeBoolean((Boolean) value);
        }

        @Override
        @Nullable
        Object read(JsonNode value) {
            return value.isBoolean() ? value.booleanValue() : null;
        }
    },

    WHOLE_NUMBER("a whole number") {
        @Override
        Object in(ResultSet row, int column) throws SQLException {
            return row.getLong(column);
        }

        @Override
        void write(Object value, JsonGenerator out) {
            out.writeNumber((Long) value);
        }

        @Override
        @Nullable
        Object read(JsonNode value) {
            return value.canConvertToLong() && value.isIntegralNumber() ? value.longValue() : null;
        }
    },

    NUMBER("a number") {
        @Override
        @Nullable
        Object in(ResultSet row, int column) throws SQLException {
            return row.getBigDecimal(column);
        }

        @Override
        void write(Object value, JsonGenerator out) {
            out.writeNumber((BigDecimal) value);
        }

        @Override
        @Nullable
        Object read(JsonNode value) {
            return value.isNumber() ? value.decimalValue() : null;
        }
    },

    TEXT("a text") {
        @Override
        @Nullable
        Object in(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        Object parse(String text) {
            return text;
        }
    },

    BYTES("bytes in Base64") {
        @Override
        byte @Nullable [] in(ResultSet row, int column) throws SQLException {
            return row.getBytes(column);
        }

        @Override
        void write(Object value, JsonGenerator out) {
            out.writeBinary((byte[]) value);
        }

        @Override
        Object parse(String text) {
            return Base64.getDecoder().decode(text);
        }
    },

    DAY("a date") {
        @Override
        @Nullable
        Object in(ResultSet row, int column) throws SQLException {
            return row.getObject(column, LocalDate.class);
        }

        @Override
        Object parse(String text) {
            return LocalDate.parse(text);
        }
    },

    MOMENT("a date with time and zone") {
        @Override
        @Nullable
        Object in(ResultSet row, int column) throws SQLException {
            var moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.withOffsetSameInstant(ZoneOffset.UTC);
        }

        @Override
        Object parse(String text) {
            return OffsetDateTime.parse(text);
        }
    },

    ID("a UUID") {
        @Override
        @Nullable
        Object in(ResultSet row, int column) throws SQLException {
            return row.getObject(column, UUID.class);
        }

        @Override
        Object parse(String text) {
            return UUID.fromString(text);
        }
    };

    private final String words;

    Form(String words) {
        this.words = words;
    }

    /**
     * That of a type.
     *
     * @param type of {@link Types}
     * @param name as the database has it
     */
    static Form of(int type, String name) {
        if (name.equalsIgnoreCase("uuid")) {
            return ID;
        }
        return switch (type) {
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE_NUMBER;
            case Types.NUMERIC, Types.DECIMAL -> NUMBER;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            case Types.DATE -> DAY;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
            default -> throw new IllegalStateException("a column of type " + name + ", which a backup has no form for");
        };
    }

    /** The value in a row; of what may be null, asked before whether it is. */
    abstract @Nullable Object in(ResultSet row, int column) throws SQLException;

    void write(Object value, JsonGenerator out) {
        out.writeString(value.toString());
    }

    /** Null if it is none of this form. */
    @Nullable
    Object read(JsonNode value) {
        return value.isString() ? parse(value.stringValue()) : null;
    }

    Object parse(String text) {
        throw new IllegalStateException("no text: " + name());
    }

    /** In words. */
    String words() {
        return words;
    }
}
