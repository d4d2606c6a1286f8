import { TroLyCongElement } from './element/tro-ly-cong-element.js'

/** Registration, apart from the element: the script's own origin is the server unless an attribute says otherwise. */
const script = document.currentScript
if (script instanceof HTMLScriptElement && script.src) TroLyCongElement.defaultServer = new URL(script.src).origin
if (!customElements.get('tro-ly-cong')) customElements.define('tro-ly-cong', TroLyCongElement)
