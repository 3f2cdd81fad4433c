package org.engagementadvisor.command;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.engagementadvisor.access.FirstUsers;
import org.engagementadvisor.register.RulesFolder;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.RulesInForce;
import org.engagementadvisor.rules.web.Offer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves advice over HTTP until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serve advice over HTTP (the verb if none is given).")
class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    private final Surroundings surroundings;
    private final Class<?> application;

    @Mixin
    private final BookOptions options = new BookOptions();

    @Option(names = "--port", paramLabel = "N", converter = WholeNumber.class, description = "port (default: 8080)")
    private @Nullable Long port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description =
                    "address to listen on, such as 0.0.0.0 for every network (default: 127.0.0.1, this machine only)")
    private InetAddress address = InetAddress.getLoopbackAddress();

    @Mixin
    private final DatabaseOptions databaseOptions = new DatabaseOptions();

    @Option(
            names = "--demo",
            description = "show it: four users whose passwords are printed, on this machine only, and nothing is kept")
    private boolean isDemo;

    ServeCommand(Surroundings surroundings, Class<?> application) {
        this.surroundings = surroundings;
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port != null && (port < 0 || port > HIGHEST_PORT)) {
            throw new WrongUse("--port", "`" + port + "`", "0 to " + HIGHEST_PORT);
        }
        if (isDemo && !address.isLoopbackAddress()) {
            throw new WrongUse("--address", "`" + address.getHostAddress() + "` with --demo", "this machine only");
        }
        if (isDemo && databaseOptions.data() != null) {
            throw new WrongUse("--data", "`" + databaseOptions.data() + "` with --demo", "one of them");
        }
        var rules = options.read();
        var strategy = options.strategyOf(rules);
        var samples = Samples.of(options, surroundings);
        var stopped = new CountDownLatch(1);
        try (var context = start(rules, new Offer(strategy, samples.smallest()), stopped)) {
            samples.advise(rules, options.asOf(surroundings), strategy).forEach(surroundings.out()::println);
            if (isDemo) {
                var before = options.asOf(surroundings).minusDays(DemonstrationPast.BACK.toDays());
                new DemonstrationPast(context).live(Samples.before(options, before), samples);
            }
            var users = new FirstSteps(context.getBean(FirstUsers.class), isDemo, samples.seller());
            users.lines(port(context)).forEach(surroundings.out()::println);
            surroundings.out().println(users.call(port(context), samples.smallest()));
            stopped.await();
        }
        return 0;
    }

    private ConfigurableApplicationContext start(RuleBook rules, Offer offer, CountDownLatch stopped) {
        var spring = new SpringApplication(application);
        List<String> args = new ArrayList<>();
        args.add("--server.address=" + address.getHostAddress());
        args.add(databaseOptions.configuration());
        if (port != null) {
            args.add("--server.port=" + port);
        }
        spring.addInitializers(context -> {
            database(context.getEnvironment());
            var beans = (GenericApplicationContext) context;
            beans.registerBean(RulesInForce.class, () -> new RulesInForce(rules));
            beans.registerBean(RulesFolder.class, () -> options.folder(offer.strategy()));
            beans.registerBean(Clock.class, this::clock);
            beans.registerBean(Offer.class, () -> offer);
            beans.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    stopped.countDown();
                }
            });
        });
        try {
            return spring.run(args.toArray(String[]::new));
        } catch (ApplicationContextException failed) {
            if (failed.getCause() instanceof PortInUseException taken) {
                throw new WrongUse("--port", "`" + taken.getPort() + "`, which another program uses", "a free one");
            }
            throw UnreachedDatabase.told(failed);
        } catch (BeansException failed) {
            throw UnreachedDatabase.told(failed);
        }
    }

    /** Stands still on the day asked for. */
    private Clock clock() {
        var day = options.dayAskedFor();
        var zone = ZoneId.systemDefault();
        var clock = day == null
                ? surroundings.clock()
                : Clock.fixed(day.atStartOfDay(zone).toInstant(), zone);
        return isDemo ? new SetBackClock(clock, DemonstrationPast.BACK) : clock;
    }

    /** A database that is named elsewhere is used instead, but never by a demonstration. */
    private void database(ConfigurableEnvironment environment) {
        if (isDemo) {
            environment.getPropertySources().addFirst(DataFolder.nothingKept());
        } else if (databaseOptions.isFolder(environment)) {
            environment.getPropertySources().addFirst(databaseOptions.folder().source());
        }
    }

    private static String port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getProperty("local.server.port", "8080");
    }
}
