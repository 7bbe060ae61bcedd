package io.github.herogold.orm.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksumTest {

    static Stream<Arguments> recorded() {
        return Stream.of(
                arguments("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                arguments(
                        "create table t (id int);\n",
                        "6763d95cef9af671c4f46fbcf95211f2c753611598b5ad0ffa88848e70444243"),
                arguments(
                        "-- migrate:up\r\n\r\ncreate table t (id int);  \r\n\t\r\n"
                                + "-- migrate:down\r\ndrop table t;",
                        "d8b4356ab3ac01723429aa50cc6a4c891f1a5ec524d941e2cede4a87ecd5d141"),
                arguments(
                        "\n\n a\n\n\nb \u2003\n\u0001\rc\u00e4\ud83d\ude00",
                        "b5a51a1738e4b4ab91c674db712b2d453485968d02be2b1317ee90da9f1ef1fa"));
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void theSumOfAnOldRecordStaysWhatItIs(String text, String sum) {
        assertThat(Checksum.of(text).text()).isEqualTo("1:" + sum);
    }

    @Property
    void itIsOfTheLinesWithoutWhatNobodySees(@ForAll("texts") String text) {
        String seen =
                text.lines()
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"))
                        .stripTrailing();
        byte[] digest = Checksum.sha256().digest(seen.getBytes(StandardCharsets.UTF_8));

        assertThat(Checksum.of(text).text()).isEqualTo("1:" + HexFormat.of().formatHex(digest));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a", "B", " ", "\t", "\n", "\r", "\r\n", "\u2003", "\u00a0", "ä", "😀")
                .list()
                .map(parts -> String.join("", parts));
    }

    @Test
    void aTextThatIsDigestedInPartsHasTheSameSum() {
        List<String> lines = IntStream.range(0, 50_000).mapToObj(i -> "line " + i).toList();

        assertThat(Checksum.of(String.join("\r\n", lines)))
                .isEqualTo(Checksum.of(String.join("  \n", lines)));
    }
}
