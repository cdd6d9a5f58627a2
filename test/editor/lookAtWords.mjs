/**
 * Runs in the page: where these words stand in the editor, and whether a red line runs under them. Undefined while they
 * are not in view. The words must be of one colour, since each colour is an element of its own.
 */
export function lookAtWords(words) {
  const range = rangeOf(words)
  if (!range) return undefined
  const { x, y, width, height } = range.getBoundingClientRect()
  const center = { x: x + width / 2, y: y + height / 2 }
  const covers = (box) => box.left < center.x && center.x < box.right && box.top < center.y && center.y < box.bottom
  const squiggles = [...document.querySelectorAll('.monaco-editor .squiggly-error')]
  return { ...center, underlined: squiggles.some((each) => covers(each.getBoundingClientRect())) }

  function rangeOf(words) {
    for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
      const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const start = text.data.indexOf(words)
        if (start < 0) continue
        const range = document.createRange()
        range.setStart(text, start)
        range.setEnd(text, start + words.length)
        return range
      }
    }
    return undefined
  }
}
