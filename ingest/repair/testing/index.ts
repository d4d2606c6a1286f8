export { DAMAGE_KINDS, type DamageKind, damageLine, type Random, randomFrom } from './damage-line.js'
