package org.engagementadvisor.register;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of a file that was handed in, one after the other, each read when it is needed. */
final class ImportBytes extends InputStream {
    private final JdbcClient sql;
    private final long job;
    private int part;
    private ByteArrayInputStream bytes = new ByteArrayInputStream(new byte[0]);

    ImportBytes(JdbcClient sql, long job) {
        this.sql = sql;
        this.job = job;
    }

    @Override
    public int read() {
        return hasMore() ? bytes.read() : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        return hasMore() ? bytes.read(into, from, length) : -1;
    }

    private boolean hasMore() {
        if (bytes.available() == 0) {
            var next = sql.sql("select bytes from import_part where job_id = ? and part = ?")
                    .params(job, part++)
                    .query((row, number) -> row.getBytes(1))
                    .optional();
            bytes = new ByteArrayInputStream(next.map(Packed::unpack).orElseGet(() -> new byte[0]));
        }
        return bytes.available() > 0;
    }
}
