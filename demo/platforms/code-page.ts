import { phoneOwners } from '@/demo/platforms/bearers';
import { faults } from '@/demo/platforms/issued-codes';
import messages from '@/demo/platforms/messages.json' with { type: 'json' };

const zh = messages['zh-CN'];
const en = messages.en;

/** The phones of the cast: press a button, get a code that is good for a minute, scan or paste it at the desk. */
export function codePage(): string {
  const options = phoneOwners().map(({ key, name }) => `<option value="${key}">${name}</option>`);
  const choices = [`<option value="">${zh.faults.none} · ${en.faults.none}</option>`, ...faults.map((fault) => `<option value="${fault}">${zh.faults[fault]} · ${en.faults[fault]}</option>`)];

  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${zh.title}</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}select,button{font:inherit;padding:.4rem .6rem}output{display:block;margin:1rem 0;padding:.8rem;border:1px solid;font-family:monospace;overflow-wrap:anywhere;min-height:1.6em}</style>
<h1>${zh.title} · ${en.title}</h1><p>${zh.intro}</p><p lang="en">${en.intro}</p>
<form><label>${zh.person} · ${en.person} <select name="member">${options.join('')}</select></label>
<p><label>${zh.fault} · ${en.fault} <select name="fault">${choices.join('')}</select></label>
<p><button name="platform" value="health-card">${zh.healthCard} · ${en.healthCard}</button> <button name="platform" value="insurance">${zh.insurance} · ${en.insurance}</button></form>
<output aria-live="polite"></output>
<script>document.forms[0].addEventListener('submit',async(event)=>{event.preventDefault();const form=new URLSearchParams(new FormData(event.target,event.submitter));document.querySelector('output').textContent=await(await fetch('/issue?'+form,{method:'POST'})).text()})</script></html>`;
}
