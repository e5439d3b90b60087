"""Texts that a writer of Markdown gets wrong, each of which must be shown exactly as it stands here.

One group for each way to go wrong. A line of a group is one text, in which `⏎` is a line break, `⇥` a tab,
and `⟨a0⟩` the character of that number.
"""

import re

__all__ = ["BENIGN", "NASTY", "NASTY_GROUPS"]

_HTML = r"""
<b>
<b>bold</b>
</b>
<br>
<br/>
<p>a paragraph
a <i>b</i> c
<i>a</i>
<a href="x">y</a>
<img src=x>
<img src=x onerror=alert(1)>
<script>alert(1)</script>
<style>p {}</style>
<pre>
<textarea>
<div
<div>text</div>
</div>
<custom-tag>
<T>
List<String> of Map<K, V>
vector<int>> x
a < b > c
a<b
a<b>c
x <y
if (a<b && c>d)
<!-- a comment -->
<!---->
<!doctype html>
<![CDATA[ text ]]>
<?php echo 1 ?>
<?xml version="1.0"?>
<!
<?
</
<>
< b >
<<a>>
<1>
<a b='c'
<a@b.example>
<https://example.com/>
<mailto:a@b.example>
see <http://example.com> for more
<ftp://x>
<a:b>
1 < 2 > 0
<3
a <-> b
<- back
<= and =>
<<<<<<< HEAD
>>>>>>> main
<h1>no heading</h1>
<details>
<summary>x
<table><tr><td>
<hr>
text <!-- no comment --> text
text </p> text
<svg/onload=x>
<iframe src="x">
<math>
<x/>
<é>
<img alt="a>b">
"""

_ENTITIES = r"""
&amp;
&lt;b&gt;
&nbsp;
&copy; 2020
&copy 2020
&#35; no heading
&#x23;
&#X41;
&#0;
&#1234567;
&#12345678;
&#xFFFFFF;
&#;
&#x;
&;
& b
a&b
AT&T
R&D; S&P
&amp;amp;
&amp;lt;
&quot;a&quot;
&apos;
&notanentity;
&Aacute;&eacute;
&CounterClockwiseContourIntegral;
&ngE;
&nGt;
&hearts;x
a&hearts
&#32;
&#9;
&#10;
&#92;*
&Tab;
&NewLine;
&lbrack;a&rbrack;
&ast;a&ast;
&#42;a&#42;
&#x26;amp;
x&y;z
?a=1&copy=2
?a=1&amp;b=2
\&amp;
\\&amp;
"""

_LISTS = r"""
- a
-
- - -
* a
*
* * *
+ a
+
1. a
1.
1) a
1)
0. a
12. a
999999999. a
1234567890. a
2024. A year
2024) a year
-1. a
- [ ] a
- [x] a
* [ ] a
[ ] a
[x] a
[X] a
[x]
[ ]
[-] a
+ [x] a
1. [ ] a
-a
*a
+a
+1
+49 30 123456
-5 degrees
- 5 degrees
1.a
1.5 litres
1 . a
a. b
i. b
a) b
(1) a
1\. a
1.⏎2.
a⏎- b
a⏎* b
a⏎+ b
a⏎1. b
a⏎2. b
a⏎1) b
a⏎- ⏎b
a⏎-
a⏎1.
a⏎  - b
a⏎    - b
*⇥a
-⇥a
1.⇥a
-⟨a0⟩a
⟨a0⟩- a
⟨3000⟩- a
⟨2003⟩1. a
– a
— a
• a
· a
１. a
١. a
1．a
一、a
"""

_HEADINGS = r"""
# a
#
## a
###### a
####### a
#a
#1 in the world
#hashtag
# a #
a #
a ##
a#
a # b
C#
F# is a key
a \#
a⏎# b
a⏎#
a⏎## b
a⏎===
a⏎=
a⏎= b
a⏎---
a⏎--
a⏎-
a⏎- - -
a⏎***
a⏎___
a⏎* * *
===
=
= a
==a==
---
--
--- a
-- a
- --
----------
***
** *
*****
___
_ _ _
__
*-*
-*-
- - a
\#
#⇥a
#⟨a0⟩a
#⟨3000⟩a
"""

_QUOTES = r"""
> a
>
>a
>> a
>>> print(1)
a⏎> b
a⏎>b
a > b
-> a
=> a
|> a
\> a
＞ a
:> a
a⏎  > b
>- a
>|
⟨a0⟩> a
"""

_FENCES = r"""
```
```python
```` a
~~~
~~~ a
~~~~
a⏎```
a⏎~~~⏎b
`` ` ``
`a`
``a``
`
``
a ` b
a ` b ` c
a `` b ` c
`a
a`
\`a\`
`\`
`\``
`a⏎b`
`a `
` a`
it`s a `test
:::
::: note
:::warning
:::{note}
:: a
: a
a⏎: b
a⏎:::
a⏎::: note
~ a
a⏎~ b
$$
$$x$$
$x$
$5 and $6
a $x$ b
```a``` b
``` a ` b
~~~ a ~ b
"""

_EMPHASIS = r"""
*a*
**a**
***a***
*a
a*
a*b
a*b*c
a * b
a* b
a *b
a ** b ** c
2*3*4
2 * 3 * 4
*.py and *.md
**kwargs and *args
/* comment */
/** doc */
a**b**c
**
***
****
* *
_a_
__a__
___a___
_a
a_
a_b
a_b_c
snake_case_name
__init__
__init__.py
_private
trailing_
a _b_ c
a _ b _ c
(_a_)
_(a)_
“_a_”
他_说_话
他*说*话
他**说**话
他**“说”**话
**“你好”**
**你好**世界
世界**你好**
**注意：**请看
*“a”*b
a*“b”*
~a~
~~a~~
~~~a~~~
a~b~c
~/bin and ~/etc
~5 km
a ~ b
~~
a~~b~~c
*a_b*c_
_a*b_c*
**a*b**c*
*a**b*c**
*a `b* c`
_a [b_ c]
\*a\*
\**a*
\\*a*
*\*
**\**
*a\*
¡*a*!
*a*—b
—*a*
*⟨a0⟩a*
*a⟨a0⟩*
*⟨3000⟩a⟨3000⟩*
*⟨2028⟩a*
*⟨feff⟩a*
*⟨200b⟩a*
**⟨2028⟩a**b
*€5*
£*5*
a*€*b
+*a*+
^*a*^
*a*'s
'*a*'
"*a*"
*(a)*
(*a*)
[*a*]
<*a*>
*<a>*
_⟨3000⟩_
__⟨a0⟩__
*😀*
😀*a*😀
"""

_LINKS = r"""
[a]
[a](b)
[a](b "c")
[a](<b>)
[a]()
[](a)
[]()
[a][b]
[a][]
[a]: b
[a]: <b> "c"
[a]:
[a] : b
[a] b
[a](
[a
a]
a](b)
](b)
[[a]]
[[a|b]]
[[a]](b)
[a [b] c](d)
![a](b)
![a]
![a][b]
!
!a
!!
! [a](b)
a![b](c)
\![a](b)
!\[a](b)
[a\](b)
\[a](b)
[a](b)c
[a](b⏎c)
[a⏎b](c)
[a]⏎(b)
[a]⏎: b
a⏎[b]: c
[^1]
[^1]: a note
a[^1]
^[a note]
[@key]
[-@key]
[a]{.b}
[a]{b}
[x] y
[TOC]
[toc]
[caption]
[caption id="1"]a[/caption]
[gallery ids="1,2"]
[embed]x[/embed]
[video src=x]
[1] [2] [3]
array[0][1]
f(x)[0](y)
[sic]
[…]
[...]
([a])
[(a)]
[a](b(c)d)
[a](b c)
[a](javascript:alert(1))
[`a`](b)
[a](`b`)
[<a>](b)
https://example.com/a_b_c
https://example.com/*a*
https://example.com/?a=1&b=2
http://example.com/<a>
www.example.com
a@b.example
mailto:a@b.example
*[HTML]: Hyper Text
*[a](b)
"""

_TABLES = r"""
| a | b |
|a|b|
a | b
a | b⏎--- | ---
a | b⏎---|---⏎c | d
a⏎-|-
a⏎:-
a⏎:-:
a⏎-:
a⏎|-|
a⏎| - |
a⏎|
|
||
a || b
a \| b
a \\| b
`a|b`
`a\|b`
|---|
:-- | --:
+---+
| --- | --- |
a⏎+---+⏎b
\|
x = |y|
"""

_TEMPLATES = r"""
{{ a }}
{{< figure src="x" >}}
{{% note %}}
{{#if a}}
{% raw %}
{% if a %}b{% endif %}
{# comment #}
{: .class}
{:toc}
a {: .b}
a⏎{: .b}
{#id}
a {#id}
{.class}
a {.class}
{a}
{{a}}
${a}
#{a}
%{a}
%a
% a
%% a
%}
}}
{ "a": 1 }
{
}
{}
{ }
{%a
{{
<% a %>
<%= a %>
@[toc](a)
!!! note
!!! note "a"
??? note
???+ note
!!!
???
;;;
+++
+++ a
a⏎+++
title: a
title: a⏎---
---⏎title: a⏎---
+++⏎title = "a"⏎+++
import a from "b"
export const a = 1
.. note::
.. title: a
\begin{a}
\[a\]
\(a\)
==a==
++a++
^a^
~a~b
:smile:
:+1:
:a:
@user
#123
GH-123
a:b
a: b
a::b
(c) (r) (tm)
-- a --
a...b
"a" 'b'
"""

_BACKSLASHES = r"""
\
\\
\\\
a\
a\\
\a
a\b
C:\dir\name
C:\*.*
\.
a\.b
\!
\#a
\n
\u0041
a\\nb
\ a
a \ b
\\*a
\\server\share
a\⏎b
a\\⏎b
a\\\⏎b
\<b>
\&amp;
\[
\]
\(
\)
\-
\+ a
1\. b
\1
\`
\_a_
\$
\{
\|
\~~a~~
⟨a0⟩\
\⟨a0⟩
⟨a0⟩\\
"""

_SPACES = r"""
⟨a0⟩
⟨3000⟩
⟨a0⟩a
a⟨a0⟩
⟨3000⟩⟨3000⟩a
a⟨3000⟩
a⟨a0⟩b
a⟨3000⟩b
⟨2003⟩a
a⟨2003⟩
⟨2009⟩a⟨2009⟩
⟨200a⟩
⟨202f⟩a
⟨205f⟩a
⟨1680⟩a
⟨2028⟩a
a⟨2028⟩b
a⟨2029⟩b
a⟨2029⟩
⟨feff⟩a
a⟨feff⟩
⟨feff⟩
⟨200b⟩a
a⟨200b⟩
⟨200b⟩
⟨200c⟩a
⟨200d⟩a
⟨2060⟩a
⟨ad⟩a
⟨180e⟩a
⟨115f⟩a
⟨3164⟩a
⟨2800⟩a
a⏎⟨a0⟩b
a⟨a0⟩⏎b
a⏎⟨3000⟩⟨3000⟩b
a⟨3000⟩⏎b
a⏎⏎b
a⏎⏎⏎b
a⏎b⏎c
a⏎⟨a0⟩⏎b
⟨a0⟩⟨a0⟩⟨a0⟩⟨a0⟩a
⟨3000⟩⟨3000⟩⟨3000⟩⟨3000⟩a
⟨a0⟩⇥a
a⟨301⟩
⟨301⟩a
⟨202e⟩a
⟨200e⟩a
⟨61c⟩a
⟨1f468⟩⟨200d⟩⟨1f469⟩⟨200d⟩⟨1f467⟩
⟨1f1e8⟩⟨1f1f3⟩
⟨1f44d⟩⟨1f3fd⟩
⟨e000⟩
⟨e0041⟩
⟨10fffd⟩
"""

NASTY_GROUPS = {
    "html": _HTML,
    "entities": _ENTITIES,
    "lists": _LISTS,
    "headings": _HEADINGS,
    "quotes": _QUOTES,
    "fences": _FENCES,
    "emphasis": _EMPHASIS,
    "links": _LINKS,
    "tables": _TABLES,
    "templates": _TEMPLATES,
    "backslashes": _BACKSLASHES,
    "spaces": _SPACES,
}
"""The texts by what they look like."""

_BENIGN = r"""
A plain sentence. And another one!
Is it? (Yes, it is.)
It costs $5, or £4.50, or €6.
5 * 3 = 15
2 < 3 and 3 > 2
a < b
if a > b
10 > 5
3 - 2 = 1
x = y
1 + 1 = 2
50 % of it
100% sure
AT&T and R&D
Q&A
Tom & Jerry
?a=1&b=2
snake_case_name
snake_case and camelCase
file_name_2.txt
user@example.com
@user said so
#hashtag
C#
F# is a key, C# another
No. 5
He was born in 1986. Then he moved.
The year was 1999.
1,000,000
1.5 litres
3.14159
10:30 a.m.
10:30
+49 30 123456
-5 degrees
-a
https://example.com/path?x=1&y=2#part
https://example.com/a_b_c
www.example.com
C:\dir
ame
\o/
and/or
(c) 2020
[sic]
array[0] = 1
f(x) = x[1]
an [editor's note] in brackets
[1]
{a, b}
f{x}
a | b
a || b
~5 km
~/bin
a ~ b
a ^ b
E = mc^2
"quoted" and 'quoted'
“curly” and ‘curly’
Don’t stop
an em dash — like this
– a line that begins with a dash
— and another
... and so on
Wait... what?
What!?
Hello!
Wow! [sic]
a: b
Note: this is one
key: value
:)
;-)
a;b
a = b
a -> b
a => b
<3
<- there
a * b * c and d
the * is a star
a lone ` tick
a_
_a
中文没有空格。
他说：“你好”。然后走了。
【编译/观察者网】
《书名》
１. 全角
“引用”——破折号
日本語の文。
한국어 문장입니다.
Привет, мир!
مرحبا بالعالم
שלום עולם
สวัสดีชาวโลก
नमस्ते दुनिया
Γειά σου Κόσμε
😀 emoji 👍🏽
naïve café
a⟨a0⟩b
a⟨3000⟩b
50⟨202f⟩%
"""

_CODE_POINT = re.compile("⟨([0-9a-f]+)⟩")


def _read(line: str) -> str:
    """Return the text that a line stands for."""
    text = line.replace("⏎", "\n").replace("⇥", "\t")
    return _CODE_POINT.sub(lambda found: chr(int(found[1], 16)), text)


def _texts(*groups: str) -> tuple[str, ...]:
    """Return the texts of groups, each once."""
    lines = (line for group in groups for line in group.strip("\n").split("\n"))
    return tuple(dict.fromkeys(map(_read, lines)))


NASTY = _texts(*NASTY_GROUPS.values())
"""All of them."""

BENIGN = _texts(_BENIGN)
"""Texts in which nothing is markup: each comes out byte for byte."""
