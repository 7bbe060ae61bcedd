package io.github.herogold.orm.lives;

import io.github.herogold.orm.lives.database.Interference;
import io.github.herogold.orm.lives.database.Trouble;
import java.util.List;

/** Lets disturbances happen at their moments in one run. */
final class Disturbances implements Interference {
    private final List<Disturbance> planned;
    private final Runnable otherProcess;
    private int calls;
    private int changes;

    Disturbances(List<Disturbance> planned, Runnable otherProcess) {
        this.planned = planned;
        this.otherProcess = otherProcess;
    }

    @Override
    public Trouble at(Call call) {
        int now = calls++;
        int change = call.changes() ? changes++ : -1;
        for (Disturbance disturbance : planned) {
            int here = disturbance.among() == Disturbance.Among.ALL ? now : change;
            if (here == disturbance.at()) {
                if (disturbance.what() == Disturbance.What.OTHER_PROCESS) {
                    otherProcess.run();
                }
                return disturbance.trouble();
            }
        }
        return Trouble.NONE;
    }
}
