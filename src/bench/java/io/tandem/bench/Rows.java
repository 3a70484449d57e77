package io.tandem.bench;

import io.tandem.bench.load.Way;
import io.tandem.bench.row.AskRow;
import io.tandem.bench.row.ChatRow;
import io.tandem.bench.row.ClientRow;
import io.tandem.bench.row.DesktopsRow;
import io.tandem.bench.row.FanOutRow;
import io.tandem.bench.row.GrowthRow;
import io.tandem.bench.row.IdleRow;
import io.tandem.bench.row.LoginRow;
import io.tandem.bench.row.MicroRow;
import io.tandem.bench.row.Row;
import io.tandem.bench.row.StartRow;
import io.tandem.bench.row.StormRow;
import io.tandem.bench.row.TranscriptRow;
import io.tandem.bench.row.TransitionRow;
import java.util.List;

/** All rows, in the order in which they are run. */
final class Rows {

    static final List<Row> ALL = List.of(
            new ClientRow(),
            new AskRow(1),
            new AskRow(100),
            new AskRow(1_000),
            new AskRow(5_000),
            new FanOutRow(Way.WEBSOCKET, false, 10),
            new FanOutRow(Way.WEBSOCKET, false, 100),
            new FanOutRow(Way.WEBSOCKET, false, 1_000),
            new FanOutRow(Way.WEBSOCKET, true, 100),
            new FanOutRow(Way.LONG_POLLING, false, 10),
            new FanOutRow(Way.LONG_POLLING, false, 100),
            new FanOutRow(Way.LONG_POLLING, false, 1_000),
            new FanOutRow(Way.LONG_POLLING, true, 100),
            new ChatRow(),
            IdleRow.webSockets(),
            IdleRow.bayeux(),
            IdleRow.longPolls(),
            GrowthRow.sessions(),
            GrowthRow.receivers(),
            GrowthRow.channels(),
            new TranscriptRow(),
            new DesktopsRow(),
            new LoginRow(),
            new TransitionRow(),
            new StartRow(),
            new StormRow(),
            new MicroRow());

    private Rows() {}
}
