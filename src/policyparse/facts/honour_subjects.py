"""Subjects that are no single name: coordinated bodies and places, groups named after a person, 公司 and 该校, whoever submitted a project."""

from __future__ import annotations

import re

from ..prepare.segment import Sentence
from ..text import Span
from .base import Context
from .honour_holders import ADVERB, OF_GROUP, Holder, within
from .position_clauses import body_shape

_GROUP_NAME = re.compile(
    r"([^，。；：、“”（）的\s]{2,24}(?:工作室|团队|班组|车间|家庭|驿站|服务站|合作社|协会|学校|小学|中学|医院|卫生院|教研组|康复组|科室|研究所|突击队|联合会|工程队|食堂|书屋|文化站|[^\d]班|[饼饭商书药酒茶]铺|老店|[^，。；：、“”（）的\s]工坊))"
    rf"(?:{ADVERB})*\Z"
)
_JOIN = re.compile("、|[和与及]|以及")
_PROJECT = re.compile(
    r"([^，。；]{4,80}?)(?:联合|共同|合作|分别)?(?:申报|完成|研发|研制|选送|推荐|创作|承担|主持|实施|报送|拍摄|设计|生产|出品)的[^，。；]{1,20}，?(?:\d{4}年|今年|去年)?\Z"
)
_AGENT = re.compile(r"被|(?<![自理缘])由|经(?![理济营验典])|荣?获(?=[\u4e00-\u9fff]{2,12}(?:评定|评选|认定|颁发)为?)")
# Between a body and its verb a noun may stand (某某公司产品), between a place and its verb none.
_GAP = re.compile(rf"(?:{ADVERB})*[\u4e00-\u9fff]{{0,2}}(?:{ADVERB})*")
_STRICT_GAP = re.compile(rf"(?:{ADVERB})*")
# 其中3位曾获…: the subject is a number of people.
_COUNTED = re.compile(
    r"(?:其中|有|共)?，?[^，。等]{0,6}?(?!(?<=从)一[名位个])(?:近|超|约|数|上)?(?:[\d�]+|[一二三四五六七八九十百千万]+)余?多?[名位人家](?!民|士|员)"
)
_SAYING = re.compile(r"(?:说|表示|介绍|指出|坦言|透露|告诉记者|认为|强调)，?\Z")
_QUOTED = re.compile(rf"“([^“”]{{2,16}})”(?:商标|品牌|牌)?(?:{ADVERB})*\Z")
_QUOTED_GROUP = re.compile(rf"“([^“”]{{2,16}}(?:工作室|团队|班组|车间|班|站|队|联盟|合作社))”(?:{ADVERB})*\Z")
_COUNTED_GROUP = re.compile("等[\\d一二三四五六七八九十]{1,4}余?[个家支名][\u4e00-\u9fff]{0,6}\\Z")
_RESULTS = re.compile(rf"的[\d一二两三四五六七八九十]+[项件个](?:成果|作品|项目|产品|课题)(?:{ADVERB})*\Z")
_OURS = re.compile(rf"[该我本]([省市县区镇乡村])(?:{ADVERB})*\Z")
_SELF = re.compile(r"自己|我(?![国省市县区们])")
_TOGETHER = re.compile(r"[与和同跟][^，。]{2,30}(?:一道|一起|一同|共同)")
_ADVERBS_BEFORE = re.compile(rf"(?:{ADVERB})*\Z")
_GROUP = re.compile(rf"[\u4e00-\u9fffA-Za-z0-9]{{0,10}}(?:班组?|队|小组|车间|团队|工作室|科室?|所|支部|站)(?=(?:{ADVERB})*\Z)")
_NOT_NAMED = re.compile("[该本我全多各这那其此一几每某\\d]|部分|许多|不少|相关|有关|优秀|先进|企业|单位")
_PREDICATE = frozenset("，在以把将凭先近连不坚由从被荣获也已又还因经")
_ONE_OF_THEM = re.compile("，([^，。；]{2,30})[就便正也]?是其中(?:之一|一员|的?一[位名个])")
_NAMELY = re.compile("，(?:他们|这[\\d一二三四五六七八九十]+人)?分别(?:是|为)")
_TOWN = re.compile(
    "([\u4e00-\u9fff]{2,6}(?:镇|乡|村|县|市|区|街道|社区))(?=成功|先后|大力|积极|深入|持续|连续|还|也|已|曾|被|荣|获|入选|全面|坚持|坚决|以|把|将|依托|聚焦|围绕)"
)
_TIMES = re.compile("[与和]|去年|今年|前|先后|曾|\\d{4}年")
_LED_BY = re.compile("由[^，。；]{2,20}(?:领衔|组成|带领|率领|主持|牵头|选送|创作|研发|执教|指导|创办|出品|生产|申报)的")
_WORK = re.compile(rf"《([^《》]{{1,24}})》[^，。；《》]{{0,4}}?(?:{ADVERB})*\Z")
_WORKS = re.compile(r"(?:《[^《》]{1,24}》[、和与及]?)+\Z")
_TITLE = re.compile("《([^《》]{1,24})》")
_BY_MEANS = ("凭借", "凭", "以", "通过", "依托", "靠")
_GROUP_ENDS = re.compile(
    "(“[^“”]{2,16}”[\u4e00-\u9fff]{0,8}(?:服务队|班组|团队|突击队|工作室|合作社|志愿队|宣讲团|艺术团|乐团|攻关组))，?\\Z"
)
_BY_WORK = re.compile("[凭以用靠按据]|[依参对]照")
_PLAIN_NAME = re.compile(
    "(?![该本我其全各多])[\u4e00-\u9fffA-Za-z（）]+(?:业|厂|店|行|号|坊|公司|集团|[镇乡村县市区]|中学|小学|大学|站|社|队)"
)
_UNDERTAKES = re.compile(
    "与|大力|积极|深入|持续|全面|扎实|着力|始终|高度|成功|开展|实施|推动|紧扣|围绕|立足|聚焦|依托|抢抓|加快|强化|认真|充分|还|先后"
)


def named_group(chars: str, start: int, stop: int) -> Holder | None:
    """李江创新工作室 before a verb: a group that bears the name of a person or of nobody."""
    match = _GROUP_NAME.search(chars, start, stop)
    if match is None or not body_shape(match[1].replace("劳模和工匠", "").replace("家庭", "班组")) or match[1][0] in "其该本我他她这那":
        return None
    counted = _COUNTED_GROUP.search(match[1])
    end = match.start(1) + counted.start() if counted is not None else match.end(1)  # 某班等10个班组
    return Holder(match.start(1), end, chars[match.start(1) : end], "name")


def coordinated(chars: str, holders: list[Holder], start: int, last: Holder) -> list[Holder]:
    """甲公司、乙厂 before a verb: the last body or place and those joined to it, those included that only have the shape of one."""
    joined = [last]
    while True:
        first = joined[0].start
        link = next((m for m in _JOIN.finditer(chars, max(start, first - 2), first) if m.end() == first), None)
        if link is None:
            return joined
        holder = next((h for h in within(holders, start, link.start()) if h.end == link.start() and h.kind == last.kind), None)
        shaped = _shaped_before(chars, holders, start, link.start()) if holder is None else holder
        if shaped is None:
            return joined
        joined.insert(0, shaped)


def _shaped_before(chars: str, holders: list[Holder], start: int, end: int) -> Holder | None:
    begin = max(chars.rfind(mark, start, end) for mark in "，。；：、和与及“\n \u3000") + 1
    begin = max(begin, start)
    name = chars[begin:end]
    known = max((h.end for h in within(holders, begin, end) if h.start == begin), default=begin)  # 某学校 + 教研组
    is_body = 3 <= len(name) <= 24 and (known == end or body_shape(chars[known:end]))
    return Holder(begin, end, name, "name") if is_body or (3 <= len(name) <= 10 and _PLAIN_NAME.fullmatch(name)) else None


def _is_in_group(chars: str, person: Holder) -> bool:
    """Whether a person's name is part of a group's: 贾某某劳模创新工作室."""
    return chars.startswith(person.name, person.start) and OF_GROUP.match(chars, person.end) is not None


def submitters(chars: str, holders: list[Holder], clauses: list[Span], verb: int) -> list[Holder]:
    """甲大学、乙厂联合申报的项目，获…: the bodies or persons that made what won."""
    low = clauses[-2].start if len(clauses) > 1 and verb - clauses[-1].start < 8 else clauses[-1].start
    match = _PROJECT.search(chars, low, verb)
    if match is None:
        return []
    inside = within(holders, match.start(1), match.end(1))
    people = [h for h in inside if h.is_person and not _is_in_group(chars, h)]
    return people or [h for h in inside if h.kind == "organisation"]


def subjects(context: Context, holders: list[Holder], sentence: Sentence, verb: int) -> list[Holder]:
    """The holders that are the subject of a verb of receiving.

    The body or place right before the verb; else the persons in its clause or the nearest one before; else the body that opens the sentence.
    """
    clauses = [c for c in sentence.clauses if c.start < verb]
    if not clauses:
        return []
    if _COUNTED.match(context.chars, clauses[-1].start, verb):
        return []
    if _RESULTS.search(context.chars, clauses[-1].start, verb):
        return [h for h in within(holders, clauses[-1].start, verb) if h.kind == "organisation"]  # 甲公司、乙厂的两项成果获…
    agent = _AGENT.search(context.chars, clauses[-1].start, verb)
    if agent is not None and agent[0] == "由" and _LED_BY.match(context.chars, agent.start(), verb):
        agent = None  # 由甲领衔的团队获…
    stop = agent.start() if agent else verb
    near = within(holders, clauses[-1].start, stop)
    work = _WORK.search(context.chars, clauses[-1].start, stop)
    if work is not None and not _BY_WORK.search(context.chars, clauses[-1].start, work.start()):
        return _works(context.chars, clauses[-1].start, work)
    quoted = _QUOTED_GROUP.search(context.chars, clauses[-1].start, stop)
    if quoted is not None:
        return [Holder(quoted.start(), quoted.end(), quoted[1], "name")]
    named = named_group(context.chars, clauses[-1].start, stop)
    if named is not None and not any(h.is_person and h.end > named.end for h in near):
        return coordinated(context.chars, holders, clauses[-1].start, named)
    group = _GROUP.match(context.chars, near[-1].end, stop) if near and near[-1].kind == "organisation" else None
    if group:
        counted = _COUNTED_GROUP.search(context.chars, near[-1].end, group.end())
        end = counted.start() if counted is not None else group.end()
        named = Holder(near[-1].start, end, context.chars[near[-1].start : end], "name")
        return coordinated(context.chars, holders, clauses[-1].start, named)
    gap = {"organisation": _GAP, "place": _STRICT_GAP, "programme": _STRICT_GAP}.get(near[-1].kind) if near else None
    if near and near[-1].kind == "programme" and not near[-1].name.endswith(("平台", "系统", "品牌", "项目", "工程", "模式", "联盟")):
        gap = None  # 在某大赛夺得…
    if gap and near[-1].kind == "programme" and context.chars.endswith(_BY_MEANS, clauses[-1].start, near[-1].start):
        gap = None  # 凭借某项目拿下…
    if gap and gap.fullmatch(context.chars, near[-1].end, stop):
        return coordinated(context.chars, holders, clauses[-1].start, near[-1])
    grouped = _group_before(context.chars, clauses, stop) if not near else None
    if grouped is not None:
        return [grouped]
    shaped = None if any(h.is_person for h in near) else _shaped_subject(context.chars, clauses[-1].start, stop)
    if shaped:
        return coordinated(context.chars, holders, clauses[-1].start, shaped)
    made = submitters(context.chars, holders, clauses, verb)
    if made:
        return made
    for clause in reversed(clauses):
        # 张某说，…荣获…: the speaker is the subject only where he speaks of himself.
        said = clause is not clauses[-1] and _SAYING.search(context.chars, clause.start, clause.end)
        if said and not _SELF.search(context.chars, clause.end, verb):
            break
        inside = within(holders, clause.start, min(stop, clause.end))
        founded = inside[-1] if inside and inside[-1].kind == "organisation" and clause is not clauses[-1] else None
        if founded is not None and founded.end >= clause.end - 1 and context.chars[founded.start - 1] == "的":
            return [founded]  # 某某创办的合作社，被评为…
        people = [h for h in inside if h.is_person]
        people = [h for h in people if not _is_in_group(context.chars, h)]
        if people:
            joined = _people_joined(context.chars, people)
            together = _TOGETHER.match(context.chars, clause.start, verb)
            # 张某安全行车百万公里，与李某一道当选…: the subject of the clause before takes part.
            before = [h for h in within(holders, sentence.span.start, clause.start) if h.is_person] if together else []
            return [*before[-1:], *joined]
    here = _referred(context, holders, clauses[-1].start, stop)
    if here:
        return here
    return _opening(context.chars, holders, clauses, verb)


def _group_before(chars: str, clauses: list[Span], stop: int) -> Holder | None:
    """由甲组成的“花木兰”服务队，先后获评…: the quoted group that ends the clause before, where the last has no subject of its own."""
    if len(clauses) < 2 or _ADVERBS_BEFORE.match(chars, clauses[-1].start, stop) is None:
        return None
    begin = clauses[-1].start + (chars[clauses[-1].start] in "，；")
    if not re.compile(f"(?:{ADVERB})*").fullmatch(chars, begin, stop):
        return None
    match = _GROUP_ENDS.search(chars, clauses[-2].start, clauses[-2].end)
    return Holder(match.start(1), match.end(1), match[1], "name") if match is not None else None


def _opening(chars: str, holders: list[Holder], clauses: list[Span], verb: int) -> list[Holder]:
    """The body, place or programme that opens one of the clauses before, the nearest first: 某区大力实施…，先后创建为…."""
    for clause in reversed(clauses):
        start = clause.start
        while start < clause.end and chars[start] in "，。；、 \u3000\n”":
            start += 1
        opening = [h for h in within(holders, start, verb) if h.start == start and not h.is_person]
        shaped = _TOWN.match(chars, start, verb) if not opening else None
        if shaped is not None and clause is not clauses[-1]:
            return [Holder(start, shaped.end(1), shaped[1], "name")]
        if opening:
            last = max(opening, key=lambda h: h.end)
            goes_on = chars[last.end] in _PREDICATE or (last.kind == "place" and _UNDERTAKES.match(chars, last.end) is not None)
            goes_on = goes_on or (last.name != chars[last.start : last.end] and _TIMES.match(chars, last.end) is not None)
            return [last] if goes_on else []
    return []


def _shaped_subject(chars: str, start: int, stop: int) -> Holder | None:
    """机修班荣获…: a clause whose subject has the shape of a body that nobody has to know."""
    gap = _ADVERBS_BEFORE.search(chars, start, stop)
    end = gap.start() if gap is not None else stop
    while start < end and chars[start] in "，。；、 \u3000\n":
        start += 1
    start = max(start, chars.rfind("、", start, end) + 1, chars.rfind("的", start, end) + 1, chars.rfind("及", start, end) + 1)
    joined = max(chars.rfind("和", start, end), chars.rfind("与", start, end))
    start = joined + 1 if joined > start + 2 and body_shape(chars[start:joined]) else start
    start += 2 if chars.startswith("其中", start) else 0
    name = chars[start:end]
    if not 3 <= len(name) <= 20 or _NOT_NAMED.match(name) or not body_shape(name):
        return None
    return Holder(start, end, name, "name")


def _works(chars: str, start: int, work: re.Match[str]) -> list[Holder]:
    """The work right before the verb and those that stand beside it."""
    beside = _WORKS.search(chars, start, work.start())
    inner = beside.start() if beside is not None else work.start()
    return [Holder(*m.span(), m[1], "name") for m in _TITLE.finditer(chars, inner, work.end())]


def _referred(context: Context, holders: list[Holder], start: int, stop: int) -> list[Holder]:
    """“清溪红薯”入选…, 该县获评…: a quoted name right before the verb, or the place that 该县 and 我市 mean."""
    work = _WORK.search(context.chars, start, stop)
    if work is not None and _BY_WORK.search(context.chars, start, work.start()):
        work = None
    if work is not None:
        return _works(context.chars, start, work)
    quoted = _QUOTED.search(context.chars, start, stop)
    if quoted and context.chars[quoted.start() - 1] not in "名位个家人":
        return [Holder(quoted.start(), quoted.end(), quoted[1], "name")]
    ours = _OURS.search(context.chars, start, stop)
    if ours is None:
        return []
    places = [h.name for h in holders if h.kind == "place" and h.end <= ours.start() and h.name.endswith(ours[1])]
    region = context.region["name"] if context.region else context.meta.region or ""
    name = places[-1] if places else region if region.endswith(ours[1]) else ""
    return [Holder(ours.start(), ours.end(), name, "place")] if name else []


def _people_joined(chars: str, people: list[Holder]) -> list[Holder]:
    """The last person and those joined to it by 、 or 和, whatever stands between the conjunction and the name."""
    joined = [people[-1]]
    for person in reversed(people[:-1]):
        between = chars[person.end : joined[0].start]
        if not between.startswith(("、", "和", "与", "以及")) or "，" in between:
            break
        joined.insert(0, person)
    return joined


def one_of_them(context: Context, holders: list[Holder], start: int, limit: int) -> list[Holder]:
    """19人获评…，甲就是其中之一: the one of many whom the next clause names."""
    named = _NAMELY.search(context.chars, start, min(limit, start + 60))
    if named is not None:
        return [h for h in within(holders, named.end(), limit) if h.is_person]
    match = _ONE_OF_THEM.search(context.chars, start, min(limit, start + 80))
    people = [h for h in within(holders, match.start(1), match.end(1)) if h.is_person] if match is not None else []
    return people[-1:]
