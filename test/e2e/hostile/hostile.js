// A page of our own origin that tries what no page of ours may do. It is served from a copy of the program.
globalThis.ran = ['a script of its own file']
globalThis.violations = []
addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
  globalThis.violations.push(effectiveDirective)
})

const CODE = {
  eval: () => (0, eval)("ran.push('eval')"),
  'new Function': () => new Function("ran.push('new Function')")(),
  'a text as a timer': () => setTimeout("ran.push('a text as a timer')"),
  'a handler set as an attribute': () => {
    document.body.setAttribute('onclick', "ran.push('a handler set as an attribute')")
    document.body.click()
  },
  'a script put into the page': () => {
    const script = document.createElement('script')
    script.append("ran.push('a script put into the page')")
    document.body.append(script)
  },
  'a javascript: link': () => {
    const link = document.createElement('a')
    link.href = "javascript:ran.push('a javascript: link')"
    document.body.append(link)
    link.click()
  },
  'a worker of text': () => {
    const code = "postMessage('a worker of text')"
    const worker = new Worker(URL.createObjectURL(new Blob([code])))
    worker.onmessage = ({ data }) => globalThis.ran.push(data)
  },
  'markup as text': () => {
    document.body.insertAdjacentHTML('beforeend', '<p id="markup"></p>')
    if (document.getElementById('markup')) globalThis.ran.push('markup as text')
  },
  'a policy for trusted types': () => {
    trustedTypes.createPolicy('mine', { createHTML: (text) => text })
    globalThis.ran.push('a policy for trusted types')
  },
}

const opened = (target) =>
  new Promise((resolve, reject) => {
    target.onopen = target.onload = resolve
    target.onerror = reject
  })

const REQUESTS = {
  fetch: (outside) => fetch(`${outside}/fetch`),
  'fetch without cors': (outside) => fetch(`${outside}/fetch-no-cors`, { mode: 'no-cors' }),
  XMLHttpRequest: (outside) => {
    const request = new XMLHttpRequest()
    request.open('GET', `${outside}/xhr`)
    request.send()
    return opened(request)
  },
  WebSocket: (outside) => opened(new WebSocket(`${outside.replace('http', 'ws')}/socket`)),
  EventSource: (outside) => opened(new EventSource(`${outside}/events`)),
  image: (outside) => {
    const image = new Image()
    image.src = `${outside}/made.png`
    return opened(image)
  },
  font: (outside) => new FontFace('outside', `url(${outside}/font.woff2)`).load(),
}

/** Tries everything that runs code. A refusal that is thrown is as good as one that is silent. */
globalThis.tryCode = () => {
  for (const attempt of Object.values(CODE))
    try {
      attempt()
    } catch (error) {
      globalThis.refusal = error
    }
}

/** @returns which requests were answered */
globalThis.tryRequests = async (outside) => {
  navigator.sendBeacon(`${outside}/beacon`, 'x')
  document.querySelector('form')?.submit()
  const names = Object.keys(REQUESTS)
  const outcomes = await Promise.allSettled(names.map(async (name) => REQUESTS[name](outside)))
  return names.filter((_name, at) => outcomes[at].status === 'fulfilled')
}
