// Marks the words a citation names, and prints. `?doan=<start>-<end>#<address>`: offsets count in the text of that provision.

const markedClass = 'cited'

/** Text nodes of the source itself: what the page added (`data-added`) does not count. */
function* sourceTexts(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.hasAttribute('data-added') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
  )
  while (walker.nextNode()) if (walker.currentNode instanceof Text) yield walker.currentNode
}

function markWords(element, start, end) {
  const texts = [...sourceTexts(element)]
  const marks = []
  let place = 0
  for (const text of texts) {
    const from = Math.max(start - place, 0)
    const to = Math.min(end - place, text.length)
    place += text.length
    if (from >= to || !text.data.slice(from, to).trim()) continue
    const words = from > 0 ? text.splitText(from) : text
    if (to - from < words.length) words.splitText(to - from)
    const mark = document.createElement('mark')
    mark.className = markedClass
    words.replaceWith(mark)
    mark.append(words)
    marks.push(mark)
  }
  return marks
}

function unmark() {
  for (const mark of document.querySelectorAll(`mark.${markedClass}`)) {
    const parent = mark.parentNode
    mark.replaceWith(...mark.childNodes)
    parent.normalize()
  }
}

function showCited() {
  unmark()
  const range = /^(\d+)-(\d+)$/.exec(new URLSearchParams(location.search).get('doan') ?? '')
  const provision = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (!range || !provision) return
  const marks = markWords(provision, Number(range[1]), Number(range[2]))
  provision.classList.toggle('has-cited', marks.length > 0)
  scrollToCited()
}

/** Twice: only the first scroll makes the browser lay out the articles above and around it, and so know where the place is. */
function scrollToCited() {
  const scroll = () => document.querySelector(`mark.${markedClass}`)?.scrollIntoView({ block: 'center', behavior: 'instant' })
  scroll()
  requestAnimationFrame(() => requestAnimationFrame(scroll))
}

showCited()
addEventListener('hashchange', showCited)
// The browser goes to the provision itself when the page has loaded; the cited words may stand far below its beginning.
addEventListener('load', scrollToCited, { once: true })
for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print())
