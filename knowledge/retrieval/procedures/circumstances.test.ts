import { expect, it } from 'vitest'
import { syllablesOf } from '../../vietnamese/syllables.js'
import { actionsOfName, actionsOfQuestion } from './actions.js'
import { circumstancesOfName, circumstancesOfQuestion, countCircumstances, countShared } from './circumstances.js'

const named = (name: string) => circumstancesOfName(syllablesOf(name))
const told = (question: string) => circumstancesOfQuestion(syllablesOf(question))

it('sees no circumstance in an ordinary name', () => {
  expect(countCircumstances(named('Thủ tục đăng ký khai sinh'))).toBe(0)
})

it('matches a foreign spouse with the variant that has a foreign element', () => {
  expect(countShared(told('em lấy chồng người Hàn Quốc thì đăng ký ở đâu'), named('Thủ tục đăng ký kết hôn có yếu tố nước ngoài'))).toBe(1)
})

it('matches what is asked for with how a name begins', () => {
  const asked = actionsOfQuestion(syllablesOf('làm mất bằng lái'))
  expect(asked & actionsOfName(syllablesOf('Cấp lại giấy phép lái xe'))).not.toBe(0)
  expect(asked & actionsOfName(syllablesOf('Thu hồi giấy phép lái xe'))).toBe(0)
})
