package ec.congope.saberes.content.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Markdown that was written to run a script, to take down the page, or to take down the renderer.
 */
public final class HostileMarkdown {

  /** Where a script may hide in a tag. */
  private static final String TAGS =
      """
      <script>alert(1)</script>
      <ScRiPt src=//x></sCrIpT>
      <script/x>alert(1)</script>
      <scr<script>ipt>alert(1)</scr</script>ipt>
      <script\fx>alert(1)</script>
      <img src=x onerror=alert(1)>
      <img/src=x/onerror=alert(1)>
      <img src="x" onerror="alert(1)" //
      <IMG SRC=javascript:alert(1)>
      <img src=`x` onerror=alert(1)>
      <svg onload=alert(1)>
      <svg><script>alert(1)</script></svg>
      <svg><style><img src=x onerror=alert(1)></style></svg>
      <svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>
      <svg><animate attributeName=href values=javascript:alert(1) /></svg>
      <svg><foreignObject><iframe src=javascript:alert(1)></foreignObject></svg>
      <svg></p><style><a id="</style><img src=1 onerror=alert(1)>">
      <math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>
      <math href="javascript:alert(1)">x</math>
      <math><mi//xlink:href="data:x,<script>alert(1)</script>">
      <math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>
      <noscript><p title="</noscript><img src=x onerror=alert(1)>">
      <noscript><style></noscript><img src=x onerror=alert(1)></style>
      <style>@import 'http://x';</style>
      <style><!--</style><img src=x onerror=alert(1)>-->
      <style>*{background:url(javascript:alert(1))}</style>
      <template><script>alert(1)</script></template>
      <title><img src=x onerror=alert(1)></title>
      <textarea></textarea><img src=x onerror=alert(1)>
      <xmp><img src=x onerror=alert(1)></xmp>
      <noembed><img title="</noembed><img src onerror=alert(1)>"></noembed>
      <iframe src=javascript:alert(1)></iframe>
      <iframe srcdoc="<script>alert(1)</script>"></iframe>
      <object data=javascript:alert(1)></object>
      <embed src=javascript:alert(1)>
      <applet code=x></applet>
      <base href=//x/>
      <meta http-equiv=refresh content="0;url=javascript:alert(1)">
      <link rel=stylesheet href=//x>
      <form action=javascript:alert(1)><button>x</button></form>
      <button formaction=javascript:alert(1)>x</button>
      <input onfocus=alert(1) autofocus>
      <select onfocus=alert(1) autofocus>
      <details open ontoggle=alert(1)>
      <video><source onerror=alert(1)></video>
      <video poster=javascript:alert(1)></video>
      <audio src=x onerror=alert(1)>
      <body onload=alert(1)>
      <html onmouseover=alert(1)>
      <frameset onload=alert(1)>
      <marquee onstart=alert(1)>x</marquee>
      <isindex action=javascript:alert(1)>
      <table background=javascript:alert(1)><tr><td>x</table>
      <td style="background:url(javascript:alert(1))">x
      <p style="position:fixed;top:0;left:0;width:100%;height:100%">x</p>
      <p id=search class="hero" name=forms>x</p>
      <a id=__proto__ name=createElement href=x>x</a>
      <form id=document><input name=cookie></form>
      <a href="javascript:alert(1)">x</a>
      <a href=" javascript:alert(1)">x</a>
      <a href="java&#10;script:alert(1)">x</a>
      <a href="&#106;avascript&colon;alert(1)">x</a>
      <a href="data:text/html,<script>alert(1)</script>">x</a>
      <a href="vbscript:msgbox(1)">x</a>
      <a href=x onclick=alert(1)>x</a>
      <a target=_blank ping=//x href=x>x</a>
      <!--><script>alert(1)</script>-->
      <!-- --!><script>alert(1)</script>
      <![CDATA[<script>alert(1)</script>]]>
      <?xml-stylesheet href="javascript:alert(1)"?>
      <!DOCTYPE x [<!ENTITY a "<script>alert(1)</script>">]>&a;
      <%<script>alert(1)</script>%>
      </p><script>alert(1)</script>
      </textarea></title></style></script><svg/onload=alert(1)>
      <a/href="x"/onmouseover="alert(1)">x
      <x onclick=alert(1)>x</x>
      <x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>
      <dialog open onclose=alert(1)>x</dialog>
      <portal src=javascript:alert(1)>
      <keygen autofocus onfocus=alert(1)>
      <slot onslotchange=alert(1)>
      &lt;script&gt;alert(1)&lt;/script&gt;
      &#60;img src=x onerror=alert(1)&#62;
      &amp;lt;script&amp;gt;alert(1)
      \\<script>alert(1)\\</script>
      ＜script＞alert(1)＜/script＞
      +ADw-script+AD4-alert(1)+ADw-/script+AD4-
      """;

  /** Addresses that no link may have. */
  private static final String ADDRESSES =
      """
      javascript:alert(1)
      JaVaScRiPt:alert(1)
      JAVASCRIPT:alert(1)
      javascript://x.ec/%0aalert(1)
      javascript&colon;alert(1)
      javascript&#58;alert(1)
      javascript&#x3a;alert(1)
      javascript&#0000058;alert(1)
      &#106;&#97;&#118;&#97;script:alert(1)
      &#x6A;avascript:alert(1)
      java&Tab;script:alert(1)
      java&NewLine;script:alert(1)
      java&#9;script:alert(1)
      java&#13;script:alert(1)
      java&#0;script:alert(1)
      &#1;javascript:alert(1)
      &#32;javascript:alert(1)
      &#160;javascript:alert(1)
      \\javascript:alert(1)
      javascript\\:alert(1)
      java\\script:alert(1)
      javascript%3Aalert(1)
      %6aavascript:alert(1)
      view-source:javascript:alert(1)
      feed:javascript:alert(1)
      jar:javascript:alert(1)!/
      data:text/html,<script>alert(1)</script>
      data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==
      DATA:text/html;charset=x,alert(1)
      data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+
      data:,x
      data&colon;text/html,x
      vbscript:msgbox(1)
      VBScript:msgbox(1)
      livescript:alert(1)
      mocha:alert(1)
      file:///etc/passwd
      blob:https://x/1
      filesystem:https://x/1
      about:blank
      ws://x
      ftp://x
      gopher://x
      tel:1
      sms:1
      intent://x#Intent;end
      ms-word:ofe|u|http://x
      chrome://settings
      resource://x
      mhtml:http://x!x
      x:y
      ✓:x
      jаvascript:alert(1)
      javascript：alert(1)
      https://x" onmouseover="alert(1)
      https://x' onmouseover='alert(1)
      https://x`onmouseover=alert(1)
      https://x/"><script>alert(1)</script>
      https://x/<img/src=x/onerror=alert(1)>
      http://x/&quot;onclick=alert(1)//
      http://x/%22onclick=alert(1)//
      //x/"onclick=alert(1)
      /\\x
      http:javascript:alert(1)
      mailto:a@b"onclick=alert(1)
      mailto:javascript:alert(1)
      """;

  private static final List<String> AROUND_TAGS =
      List.of(
          "%s",
          "a %s b",
          "*%s*",
          "- %s",
          "> %s",
          "# %s",
          "|a|\n|-|\n|%s|",
          "`%s`",
          "```\n%s\n```",
          "```%s\nx\n```",
          "    %s",
          "[%s](http://x)",
          "![%s](http://x)",
          "[a](http://x \"%s\")",
          "[a](<%s>)",
          "<div>\n\n%s\n\n</div>",
          "<b>%s",
          "[a]: %s\n\n[a]");

  private static final List<String> AROUND_ADDRESSES =
      List.of(
          "[a](%s)",
          "[a](<%s>)",
          "[a]( %s \"t\")",
          "[a][b]\n\n[b]: %s",
          "[b]\n\n[b]: <%s> 't'",
          "<%s>",
          "%s",
          "![a](%s)",
          "[![a](%s)](%s)",
          "[[a](%s)](%s)",
          "|[a](%s)|\n|-|\n|<%s>|",
          "- [a](%s)",
          "**[a](%s)**",
          "# [a](%s)");

  private HostileMarkdown() {}

  /** Some 150 payloads, each in every place of a Markdown source. */
  public static List<String> sources() {
    var sources = new ArrayList<String>();
    cross(TAGS, AROUND_TAGS, sources);
    cross(ADDRESSES, AROUND_ADDRESSES, sources);
    return sources;
  }

  private static void cross(String payloads, List<String> around, List<String> into) {
    for (String payload : payloads.lines().toList()) {
      for (String place : around) {
        into.add(place.replace("%s", payload));
      }
    }
  }

  /** Sources that keep the renderer busy for hours, or end it. */
  static List<String> endless() {
    return List.of("[" + "\\".repeat(48), "[".repeat(Markdown.LIMIT), "a **a ".repeat(40_000));
  }

  /** Sources nested deeper than any stack, or wider than any list. */
  static List<String> deep() {
    return List.of(
        "_".repeat(5_000),
        "*".repeat(5_000),
        "- ".repeat(1_000) + "a",
        "> ".repeat(5_000) + "a",
        "1. ".repeat(2_000) + "a",
        "*a _b ".repeat(2_000),
        "[a](".repeat(2_000),
        "![".repeat(2_000),
        "`".repeat(5_000) + "a",
        "|".repeat(5_000) + "\n" + "|-".repeat(5_000),
        "&".repeat(5_000),
        "<".repeat(5_000),
        "\\".repeat(5_000),
        "a\n".repeat(20_000),
        "# ".repeat(5_000));
  }
}
