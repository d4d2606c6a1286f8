import { channelSlot } from './channel-slot.js'

/** The time limit of every channel, with the note beside it. */
export const timeLimitSlot = channelSlot('time_limit', 'timeLimit')
