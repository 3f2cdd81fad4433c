package org.engagementadvisor.rules.web;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection on which anything may be sent, also what no client would. */
final class Raw implements Closeable {
    /** Whoever may: an analyst. */
    static final String SIGNED_IN = "Authorization: " + Served.ANALYST + "\r\n";

    private static final int PATIENCE = 20_000;

    private final Socket socket;

    Raw(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
    }

    static Raw post(int port, String path, int length) throws IOException {
        var raw = new Raw(port);
        raw.send("POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: " + length
                + "\r\n" + SIGNED_IN + "Connection: close\r\n\r\n");
        return raw;
    }

    Raw send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** So many bytes, or all if fewer come. */
    void read(int count) throws IOException {
        socket.getInputStream().readNBytes(count);
    }

    /** All that comes until the server closes. */
    String answer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    static String get(int port, String path) throws IOException {
        return request(port, "GET " + path + " HTTP/1.1\r\nHost: a\r\n" + SIGNED_IN + "Connection: close\r\n\r\n");
    }

    static String request(int port, String text) throws IOException {
        try (var raw = new Raw(port)) {
            return raw.send(text).answer();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
