package io.github.herogold.orm.servers.application;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import javax.management.JMException;
import javax.management.ObjectName;

/** Reads by JMX what the library shows of migrations. */
@Path("management")
public class ManagementProbe {
    private static final String NAME = "io.github.herogold.orm:type=Migrations,unit=\"bookshop\"";

    @GET
    @Path("{attribute}")
    public String read(@PathParam("attribute") String attribute) throws JMException {
        Object value =
                ManagementFactory.getPlatformMBeanServer()
                        .getAttribute(new ObjectName(NAME), attribute);
        return Arrays.toString((String[]) value);
    }
}
