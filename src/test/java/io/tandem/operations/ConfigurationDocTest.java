package io.tandem.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tandem.bayeux.BayeuxSettings;
import io.tandem.bayeux.NarrowedSettings;
import io.tandem.chat.ChatSettings;
import io.tandem.config.Setting;
import io.tandem.contact.attachment.AttachmentSettings;
import io.tandem.contact.text.TextSettings;
import io.tandem.directory.DirectorySettings;
import io.tandem.docs.DocsPage;
import io.tandem.processor.ProcessorSettings;
import io.tandem.session.SessionSettings;
import io.tandem.store.selection.StoreSettings;
import io.tandem.telephony.TelephonySettings;
import io.tandem.telephony.speech.SpeechSettings;
import io.tandem.telxl.TelxlSettings;
import io.tandem.tropo.TropoSettings;
import io.tandem.tropo.upload.UploadSettings;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What {@code docs/configuration.md} and {@code liberty/server.xml} say of settings is what the code does. */
class ConfigurationDocTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(tandem\\.[^}]+)}");

    static Stream<Arguments> groups() {
        return Stream.of(
                Arguments.of("server", ServerSettings.ALL),
                Arguments.of("directory", DirectorySettings.ALL),
                Arguments.of("store", StoreSettings.ALL),
                Arguments.of("session", SessionSettings.ALL),
                Arguments.of("telephony", TelephonySettings.ALL),
                Arguments.of("speech", SpeechSettings.ALL),
                Arguments.of("attachment", AttachmentSettings.ALL),
                Arguments.of("text", TextSettings.ALL),
                Arguments.of("telxl", TelxlSettings.ALL),
                Arguments.of("bayeux", BayeuxSettings.ALL),
                Arguments.of("bayeux-transports", NarrowedSettings.ALL),
                Arguments.of("processor", ProcessorSettings.ALL),
                Arguments.of("chat", ChatSettings.ALL),
                Arguments.of("tropo", TropoSettings.ALL),
                Arguments.of("upload", UploadSettings.ALL));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("groups")
    void thePageListsEachSettingAsTheCodeKnowsIt(String group, List<Setting<?>> settings) {
        DocsPage page = DocsPage.named("configuration.md");
        List<String> expected = Stream.concat(
                        Stream.of("| Name | Meaning | Unit | Default | Secret |", "|---|---|---|---|---|"),
                        settings.stream().map(ConfigurationDocTest::row))
                .toList();
        assertThat(page.section(group)).as(page.mustRead(group, expected)).isEqualTo(expected);
    }

    @Test
    void thePagesGroupsAreTheWholeCatalogue() {
        assertThat(groups().flatMap(group -> ((List<?>) group.get()[1]).stream())
                        .toList())
                .as("a new group of settings needs a table of its own")
                .isEqualTo(Catalogue.ALL);
    }

    @Test
    void theCatalogueHasEverySettingInTheCode() {
        List<Object> declared = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.tandem").stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Setting.class))
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .map(ConfigurationDocTest::value)
                        .toList();
        List<Setting<?>> expected = Catalogue.ALL.stream()
                .filter(setting -> !NarrowedSettings.ALL.contains(setting)) // made from others, without fields
                .toList();
        assertThat(declared)
                .as("a setting outside the catalogue is neither checked at the start nor documented")
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void noNameIsUsedTwice() {
        assertThat(Catalogue.ALL).extracting(Setting::name).doesNotHaveDuplicates();
    }

    @Test
    void theServersDefaultsAreThoseOfTheCode() throws Exception {
        Map<String, Setting<?>> known =
                Catalogue.ALL.stream().collect(Collectors.toMap(Setting::name, setting -> setting));
        defaultsOfServerXml().forEach((name, text) -> {
            assertThat(known).as("the catalogue must know the variable").containsKey(name);
            Setting<?> setting = known.get(name);
            if (setting.secret()) {
                assertThat(setting.meaning())
                        .as("a secret shows no default, so its meaning must name the one in server.xml")
                        .contains(" is " + text + ".");
            } else {
                assertThat(text).as("defaultValue of %s", name).isEqualTo(setting.defaultText());
            }
        });
    }

    @Test
    void theServerDeclaresEveryVariableItUses() throws Exception {
        Matcher used = PLACEHOLDER.matcher(Files.readString(Path.of("liberty/server.xml")));
        assertThat(used.results().map(result -> result.group(1)).distinct().toList())
                .as("an undeclared variable would be taken literally")
                .isSubsetOf(defaultsOfServerXml().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql.xml", "production.xml"})
    void theExamplesSetOnlyWhatThereIs(String example) throws Exception {
        assertThat(variables(Path.of("liberty/examples", example), "value").keySet())
                .as("settings in %s", example)
                .isSubsetOf(Catalogue.ALL.stream().map(Setting::name).toList());
    }

    private static String row(Setting<?> setting) {
        String shown = setting.secret() || setting.defaultText().isEmpty() ? "none" : '`' + setting.defaultText() + '`';
        return DocsPage.row(
                '`' + setting.name() + '`', setting.meaning(), setting.unit(), shown, setting.secret() ? "yes" : "no");
    }

    private static Object value(JavaField declared) {
        try {
            Field field = declared.reflect();
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Map<String, String> defaultsOfServerXml() throws Exception {
        return variables(Path.of("liberty/server.xml"), "defaultValue");
    }

    private static Map<String, String> variables(Path file, String valueAttribute) throws Exception {
        NodeList found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("variable");
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element variable = (Element) found.item(i);
            values.put(variable.getAttribute("name"), variable.getAttribute(valueAttribute));
        }
        return values;
    }
}
