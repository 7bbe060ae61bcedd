package io.github.herogold.orm.it.faults;

import io.github.herogold.orm.it.Address;
import io.github.herogold.orm.it.faults.Relay.Verdict;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A TCP proxy before a database server that cuts at a message of its clients, which are counted
 * from 1 over all connections.
 */
final class CuttingProxy implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(CuttingProxy.class.getName());
    private static final Pattern HOST = Pattern.compile("//localhost:(\\d+)");

    private final Address address;
    private final Cut cut;
    private final int fatal;
    private final ServerSocket listener;
    private final AtomicInteger messages = new AtomicInteger();
    private final Set<Relay> relays = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /**
     * Starts a proxy.
     *
     * @param address a database on a server of this machine
     * @param cut what happens
     * @param fatal the number of the message to which it happens
     */
    CuttingProxy(Address address, Cut cut, int fatal) throws IOException {
        this.address = address;
        this.cut = cut;
        this.fatal = fatal;
        this.listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        threads.execute(this::listen);
    }

    /** The database, by way of this proxy. */
    Address address() {
        String url =
                HOST.matcher(address.url()).replaceFirst("//127.0.0.1:" + listener.getLocalPort());
        return new Address(url, address.user(), address.password());
    }

    /** How many messages the clients have sent. */
    int messages() {
        return messages.get();
    }

    /** Waits until the clients have closed all connections. */
    void awaitNoConnection() throws InterruptedException {
        while (!relays.isEmpty()) {
            Thread.sleep(10);
        }
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (cut == Cut.NETWORK_LOST && messages.get() >= fatal) {
                    client.close();
                } else {
                    relay(client, new Socket(InetAddress.getLoopbackAddress(), port()));
                }
            } catch (IOException e) {
                // The proxy was closed, or the client did not wait.
                LOG.log(Level.DEBUG, "A client was not served.", e);
            }
        }
    }

    private void relay(Socket client, Socket server) {
        Relay relay = new Relay(client, server);
        relays.add(relay);
        threads.execute(() -> relay.upstream(this::judge));
        threads.execute(
                () -> {
                    relay.downstream();
                    relays.remove(relay);
                });
    }

    private Verdict judge() {
        if (messages.incrementAndGet() != fatal) {
            return Verdict.PASS;
        }
        if (cut == Cut.NETWORK_LOST) {
            relays.forEach(Relay::cut);
        }
        return cut == Cut.ANSWER_LOST ? Verdict.PASS_WITHOUT_ANSWER : Verdict.DROP;
    }

    private int port() {
        Matcher host = HOST.matcher(address.url());
        if (!host.find()) {
            throw new IllegalArgumentException(address.url());
        }
        return Integer.parseInt(host.group(1));
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdown();
    }
}
