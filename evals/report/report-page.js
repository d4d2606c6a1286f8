const questions = [...document.querySelectorAll('.question')]
const selects = [...document.querySelectorAll('[data-filter]')]
const search = document.querySelector('[data-search]')
function show() {
  let shown = 0
  const words = search.value.toLowerCase()
  for (const question of questions) {
    const fits =
      selects.every(({ value, dataset }) => !value || question.dataset[dataset.filter] === value) &&
      (!words || question.textContent.toLowerCase().includes(words))
    question.hidden = !fits
    if (fits) shown++
  }
  document.getElementById('count').textContent = `${shown} / ${questions.length} câu`
}
for (const control of [...selects, search]) control.addEventListener('input', show)
show()
