import { channelSlot } from './channel-slot.js'

/** The fee of every channel, with the note beside it. */
export const feeSlot = channelSlot('fee', 'fee')
