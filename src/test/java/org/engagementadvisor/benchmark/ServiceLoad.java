package org.engagementadvisor.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What slow callers cost the others: 64 callers ask a running service for so many seconds, then the same beside 200 who send a
 * byte and wait and 200 who ask for a thousand customers and read nothing. Called with port, seconds and a file of customers.
 */
public final class ServiceLoad {
    private static final int CALLERS = 64;
    private static final int SLOW = 200;
    private static final int LIST = 1000;

    private ServiceLoad() {}

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        int seconds = Integer.parseInt(args[1]);
        List<String> customers = Files.readAllLines(Path.of(args[2]));
        measure("warm-up", port, seconds / 3, customers);
        measure(CALLERS + " callers", port, seconds, customers);
        List<Socket> slow = new ArrayList<>();
        String list = String.join(",", customers.subList(0, Math.min(LIST, customers.size())));
        for (int i = 0; i < SLOW; i++) {
            slow.add(post(port, "[" + list + "]", true));
            slow.add(post(port, customers.get(0), false));
        }
        measure("beside " + SLOW + " slow senders and " + SLOW + " who do not read", port, seconds, customers);
        for (Socket each : slow) {
            each.close();
        }
        measure("after they have left", port, seconds, customers);
    }

    private static Socket post(int port, String body, boolean whole) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST /api/advice HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: "
                + bytes.length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(bytes, 0, whole ? bytes.length : 1);
        socket.getOutputStream().flush();
        return socket;
    }

    private static void measure(String what, int port, int seconds, List<String> customers)
            throws InterruptedException {
        AtomicInteger failed = new AtomicInteger();
        List<long[]> times = new ArrayList<>();
        List<Thread> callers = new ArrayList<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int i = 0; i < CALLERS; i++) {
            int from = i;
            Thread caller = new Thread(() -> {
                long[] own = calls(port, customers, from, end, failed);
                synchronized (times) {
                    times.add(own);
                }
            });
            caller.start();
            callers.add(caller);
        }
        for (Thread caller : callers) {
            caller.join();
        }
        long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                "%-60s %6d answers, %5.0f/s, median %4d ms, 99 %% %5d ms, %d failed%n",
                what,
                all.length,
                all.length / (double) seconds,
                all.length == 0 ? 0 : all[all.length / 2] / 1_000_000,
                all.length == 0 ? 0 : all[all.length * 99 / 100] / 1_000_000,
                failed.get());
    }

    private static long[] calls(int port, List<String> customers, int from, long end, AtomicInteger failed) {
        HttpClient client = HttpClient.newHttpClient();
        List<Long> times = new ArrayList<>();
        for (int at = from; System.nanoTime() < end; at++) {
            long start = System.nanoTime();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/advice"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(customers.get(at % customers.size())))
                    .build();
            try {
                int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
                if (status == 200) {
                    times.add(System.nanoTime() - start);
                } else {
                    failed.incrementAndGet();
                }
            } catch (IOException refused) {
                failed.incrementAndGet();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }
}
