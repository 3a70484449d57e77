package io.tandem.operations;

import io.tandem.bayeux.BayeuxSettings;
import io.tandem.bayeux.NarrowedSettings;
import io.tandem.chat.ChatSettings;
import io.tandem.config.Setting;
import io.tandem.contact.attachment.AttachmentSettings;
import io.tandem.contact.text.TextSettings;
import io.tandem.directory.DirectorySettings;
import io.tandem.processor.ProcessorSettings;
import io.tandem.session.SessionSettings;
import io.tandem.store.selection.StoreSettings;
import io.tandem.telephony.TelephonySettings;
import io.tandem.telephony.speech.SpeechSettings;
import io.tandem.telxl.TelxlSettings;
import io.tandem.tropo.TropoSettings;
import io.tandem.tropo.upload.UploadSettings;
import java.util.List;
import java.util.stream.Stream;

/** All settings there are. */
public final class Catalogue {

    /** In the order of the documentation. */
    public static final List<Setting<?>> ALL = Stream.of(
                    ServerSettings.ALL,
                    DirectorySettings.ALL,
                    StoreSettings.ALL,
                    SessionSettings.ALL,
                    TelephonySettings.ALL,
                    SpeechSettings.ALL,
                    AttachmentSettings.ALL,
                    TextSettings.ALL,
                    TelxlSettings.ALL,
                    BayeuxSettings.ALL,
                    NarrowedSettings.ALL,
                    ProcessorSettings.ALL,
                    ChatSettings.ALL,
                    TropoSettings.ALL,
                    UploadSettings.ALL)
            .<Setting<?>>flatMap(List::stream)
            .toList();

    private Catalogue() {}
}
